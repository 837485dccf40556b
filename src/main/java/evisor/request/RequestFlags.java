package evisor.request;

import static evisor.request.Flag.Shape.LIST;
import static evisor.request.Flag.Shape.NUMBER;
import static evisor.request.Flag.Shape.TEXT;

import evisor.files.Place;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Request;
import evisor.request.Problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a request that is stated by flags of the command line, by the checks of a file. */
public final class RequestFlags {

  /** Every flag that states a part of a request, in the order of the contract. */
  public static final List<Flag> ALL =
      List.of(
          new Flag("id", "TEXT", "your own label, copied to the answer", "/id", TEXT),
          new Flag("title", "TEXT", "your own title", "/title", TEXT),
          new Flag(
              "sample", "TYPE", "what vesicles are isolated from: plasma, …", "/sample/type", TEXT),
          new Flag(
              "volume",
              "QUANTITY",
              "volume of one sample: \"1 mL\", \"2 L\"",
              "/sample/volume",
              TEXT),
          new Flag("msc-source", "SOURCE", "where MSC came from", "/sample/msc_source", TEXT),
          new Flag(
              "particles-per-ml",
              "NUMBER",
              "particles per mL measured in the sample",
              "/sample/particles_per_ml",
              NUMBER),
          new Flag(
              "protein-mg-per-ml",
              "NUMBER",
              "total protein in mg/mL measured in the sample",
              "/sample/protein_mg_per_ml",
              NUMBER),
          new Flag(
              "supplement",
              "WORD",
              "what the conditioning medium contained: none, fbs, …",
              "/sample/supplement",
              TEXT),
          new Flag("purity", "LEVEL", "low, medium (default) or high", "/purity", TEXT),
          new Flag(
              "purity-against",
              "LIST",
              "what must be gone: protein, lipoprotein, …",
              "/purity_against",
              LIST),
          new Flag(
              "need-particles",
              "NUMBER",
              "particles needed from one sample",
              "/need_particles",
              NUMBER),
          new Flag("target", "TARGET", "small-ev (default), all-ev or subtype", "/target", TEXT),
          new Flag(
              "target-marker", "TEXT", "surface marker of the subtype", "/target_marker", TEXT),
          new Flag(
              "samples-per-day",
              "NUMBER",
              "samples to finish per working day (default 1)",
              "/throughput/samples_per_day",
              NUMBER),
          new Flag("gmp", "LEVEL", "none (default), compatible or full", "/gmp", TEXT),
          new Flag("region", "REGION", "whose rules apply: eu, us or other", "/region", TEXT),
          new Flag("route", "ROUTE", "how the product is given: intravenous, …", "/route", TEXT),
          new Flag(
              "modification",
              "WORD",
              "whether cells or vesicles are engineered",
              "/modification",
              TEXT),
          new Flag(
              "downstream",
              "LIST",
              "what vesicles are for: rna, in-vivo-therapy, …",
              "/downstream",
              LIST),
          new Flag(
              "priority",
              "WORD",
              "balanced (default), yield, purity, speed or cost",
              "/priority",
              TEXT),
          new Flag(
              "time-limit",
              "QUANTITY",
              "longest acceptable time: \"8 h\", \"2 d\"",
              "/time_limit",
              TEXT),
          new Flag(
              "equipment", "LIST", "all that is at hand: ultracentrifuge, …", "/equipment", LIST),
          new Flag(
              "incumbent",
              "LIST",
              "methods of the train in use today: tff,sec",
              "/incumbent/core",
              LIST),
          new Flag(
              "incumbent-stage",
              "STAGE",
              "research, preclinical or clinical",
              "/incumbent/stage",
              TEXT),
          new Flag("rotor", "NAME", "rotor of the ultracentrifuge", "/rotor", TEXT));

  private static final Pattern NUMBER_FORM =
      Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,9})?");

  private RequestFlags() {}

  /**
   * A flag as it was given.
   *
   * @param name its name, with or without the hyphens before it
   * @param value its value
   */
  public record Given(String name, String value) {}

  /**
   * Reads the request that the flags state.
   *
   * @param given the flags in the order of the command line
   * @throws RequestException where a flag is not known or the request is not valid; each fault
   *     names its flag and the field that it states
   */
  public static Request read(List<Given> given, RequestReader reader) throws RequestException {
    List<Fault> faults = new ArrayList<>();
    JsonObject document = document(given, faults);
    Request request;
    try {
      request = reader.read(document);
    } catch (RequestException e) {
      e.problem().errors().forEach(fault -> faults.add(named(fault)));
      throw new RequestException(Problem.invalidRequest(faults), e.id());
    }
    if (!faults.isEmpty()) {
      throw new RequestException(Problem.invalidRequest(faults), request.id());
    }
    return request;
  }

  private static JsonObject document(List<Given> given, List<Fault> unknown) {
    Map<String, List<Member>> objects = new LinkedHashMap<>();
    objects.put("", new ArrayList<>());
    // There in any case, so that a missing sample and a missing volume are two faults.
    objects.put("/sample", new ArrayList<>());
    for (Given one : given) {
      String name = one.name().replaceFirst("^--", "");
      Optional<Flag> flag = ALL.stream().filter(f -> f.name().equals(name)).findFirst();
      if (flag.isEmpty()) {
        unknown.add(unknownFlag(name));
      } else {
        String pointer = flag.get().pointer();
        int slash = pointer.lastIndexOf('/');
        objects
            .computeIfAbsent(pointer.substring(0, slash), p -> new ArrayList<>())
            .add(
                new Member(
                    pointer.substring(slash + 1), place(flag.get()), value(flag.get(), one)));
      }
    }
    List<Member> members = new ArrayList<>(objects.remove(""));
    objects.forEach((pointer, inner) -> members.add(object(pointer, inner)));
    return new JsonObject(Place.of("flags"), "", List.copyOf(members));
  }

  private static Member object(String pointer, List<Member> members) {
    Place place = members.isEmpty() ? Place.of("flags") : members.get(0).place();
    JsonObject object = new JsonObject(place, pointer, List.copyOf(members));
    return new Member(pointer.substring(1), place, object);
  }

  private static Json value(Flag flag, Given given) {
    String value = given.value();
    return switch (flag.shape()) {
      case TEXT -> new JsonText(place(flag), flag.pointer(), value);
      case NUMBER ->
          NUMBER_FORM.matcher(value).matches()
              ? new JsonNumber(place(flag), flag.pointer(), new BigDecimal(value))
              : new JsonText(place(flag), flag.pointer(), value);
      case LIST -> list(flag, value.isBlank() ? new String[0] : value.split(",", -1));
    };
  }

  private static JsonArray list(Flag flag, String[] items) {
    return new JsonArray(
        place(flag),
        flag.pointer(),
        IntStream.range(0, items.length)
            .<Json>mapToObj(
                i -> new JsonText(place(flag), flag.pointer() + '/' + i, items[i].strip()))
            .toList());
  }

  private static Place place(Flag flag) {
    return Place.of(flag.toString());
  }

  private static Fault named(Fault fault) {
    String flag =
        ALL.stream()
            .filter(f -> (fault.pointer() + '/').startsWith(f.pointer() + '/'))
            .map(Flag::toString)
            .findFirst()
            .orElse(fault.place().file());
    return new Fault(Place.of(flag), fault.pointer(), flag + ": " + fault.detail());
  }

  private static Fault unknownFlag(String name) {
    List<String> names = ALL.stream().map(Flag::name).toList();
    String near =
        Suggestion.nearest(name, names).map(n -> " Did you mean \"--" + n + "\"?").orElse("");
    String flag = "--" + name;
    return new Fault(
        Place.of(flag), "", "The flag " + Printable.quoted(flag) + " is not known here." + near);
  }
}
