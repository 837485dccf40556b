package evisor.whatif;

/** A field of a request that may be changed, in the order in which a planner can change it. */
public enum Field {
  EQUIPMENT("/equipment"),
  TIME_LIMIT("/time_limit"),
  SAMPLES_PER_DAY("/throughput/samples_per_day"),
  PURITY("/purity"),
  VOLUME("/sample/volume"),
  NEED_PARTICLES("/need_particles"),
  PRIORITY("/priority"),
  PURITY_AGAINST("/purity_against"),
  ROTOR("/rotor"),
  GMP("/gmp"),
  DOWNSTREAM("/downstream"),
  TARGET("/target"),
  TARGET_MARKER("/target_marker"),
  REGION("/region"),
  ROUTE("/route"),
  MODIFICATION("/modification"),
  SUPPLEMENT("/sample/supplement"),
  MSC_SOURCE("/sample/msc_source"),
  PARTICLES_PER_ML("/sample/particles_per_ml"),
  PROTEIN_MG_PER_ML("/sample/protein_mg_per_ml"),
  INCUMBENT("/incumbent"),
  STAGE("/incumbent/stage");

  private final String pointer;
  private final String id;

  Field(String pointer) {
    this.pointer = pointer;
    this.id = pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** Returns the field's name in a request, for example {@code samples_per_day}. */
  public String id() {
    return id;
  }

  /** Returns the RFC 6901 pointer to the field, for example {@code /throughput/samples_per_day}. */
  public String pointer() {
    return pointer;
  }
}
