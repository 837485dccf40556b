package evisor.request;

/**
 * What a field is called along a side of a map.
 *
 * @param name by which a command line asks for it
 * @param title what stands along the axis
 * @param example a range of numbers for a message; empty where the field holds words
 */
public record AxisLabel(String name, String title, String example) {}
