package evisor;

/**
 * Which train comes first over two fields of a request.
 *
 * @param svg the picture, with the request marked
 * @param json the same for programs
 */
public record DrawnMap(String svg, String json) {}
