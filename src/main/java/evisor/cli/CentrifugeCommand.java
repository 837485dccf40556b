package evisor.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says what one spin pellets. */
final class CentrifugeCommand implements Command {

  @Override
  public String name() {
    return "centrifuge";
  }

  @Override
  public String purpose() {
    return "says which vesicles a spin pellets in a rotor, and how long it has to run";
  }

  @Override
  public String arguments() {
    return "--rotor NAME --g FORCE --minutes TIME …";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Choices.option("rotor", "NAME", "a rotor of the knowledge base"))
        .addOption(Choices.option("r-min", "MM", "or its inner radius in mm"))
        .addOption(Choices.option("r-max", "MM", "and its outer radius in mm"))
        .addOption(Choices.option("angle", "DEGREES", "angle of the tubes of a fixed-angle rotor"))
        .addOption(Choices.option("tube-diameter", "MM", "and their diameter in mm"))
        .addOption(Choices.option("g", "FORCE", "relative centrifugal force"))
        .addOption(Choices.option("at", "RADIUS", "where that force is: average (default) or max"))
        .addOption(Choices.option("rpm", "SPEED", "or the speed in revolutions per minute"))
        .addOption(Choices.option("minutes", "TIME", "run time in minutes"))
        .addOption(
            Choices.option("cut-off", "NM", "or the diameter in nm from which all are pelleted"))
        .addOption(
            Choices.option(
                "like", "NAME", "the minutes are for this rotor: convert them by K-factor"))
        .addOption(Choices.option("like-g", "FORCE", "its force, if it is another"))
        .addOption(Choices.option("sample", "TYPE", "the sample that is spun, such as plasma"))
        .addOption(Choices.option("medium", "NAME", "or the liquid, such as buffer"))
        .addOption(Choices.option("temperature", "CELSIUS", "its temperature in °C (default: 4)"))
        .addOption(Choices.option("viscosity", "MPAS", "or its viscosity in mPa·s (cP)"))
        .addOption(Choices.option("density", "DENSITY", "and its density in g/cm³"))
        .addOption(Choices.option("vesicle-density", "DENSITY", "density of the vesicles in g/cm³"))
        .addOption(Choices.option("diameters", "LIST", "diameters in nm, with commas between"))
        .addOption(
            Choices.option("fraction", "SHARE", "say how long it takes to pellet that share, 0.9"))
        .addOption(Choices.option("format", "FORMAT", "text (default) or json"))
        .addOption(Choices.rules());
  }

  @Override
  public String notes() {
    return "After Livshits 2015, Sci Rep 5:17319. Without a medium it is that of the paper: 1.55"
        + " mPa·s, 1 g/cm³, vesicles of 1.15 g/cm³. Run times are converted by K-factor between"
        + " swinging-bucket rotors only.";
  }

  @Override
  public Exit run(CommandLine line, Environment around) throws Failure {
    String format = Choices.word(line, "format", List.of("text", "json"));
    if (!line.getArgList().isEmpty()) {
      throw Failure.usage(
          "centrifuge takes options only; found \"" + line.getArgList().get(0) + "\".");
    }
    SpinQuestion question = new SpinOptions(line, RulesLoader.knowledge(line, around)).question();
    SpinAnswer answer = SpinAnswer.to(question);
    around.out().print(format.equals("json") ? SpinJson.of(answer) : SpinText.of(answer));
    return Exit.DONE;
  }
}
