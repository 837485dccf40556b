package evisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Turns SVG into PNG by whichever program of the machine can. */
final class SvgPicture {

  /** Each reads SVG and writes PNG, twice as many points across as the drawing has. */
  private static final List<List<String>> PROGRAMS =
      List.of(
          List.of("rsvg-convert", "--format=png", "--zoom=2", "--background-color=white"),
          List.of("inkscape", "--pipe", "--export-type=png", "--export-dpi=192", "-o", "-"),
          List.of("magick", "-density", "192", "svg:-", "png:-"));

  private SvgPicture() {}

  /**
   * Returns the picture.
   *
   * @throws CommandFailure where no program of the machine can make it
   */
  static byte[] png(String svg) throws CommandFailure {
    for (List<String> program : PROGRAMS) {
      try {
        byte[] png = run(program, svg.getBytes(StandardCharsets.UTF_8));
        if (png.length > 0) {
          return png;
        }
      } catch (IOException e) {
        // This machine does not have it; another may do.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw CommandFailure.usage(
        "--format png takes one of the programs rsvg-convert (Debian: librsvg2-bin), inkscape and"
            + " magick, and none of them is here or can draw this; --format svg needs none.");
  }

  private static byte[] run(List<String> program, byte[] svg)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return process.getInputStream().readAllBytes();
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    try (OutputStream out = process.getOutputStream()) {
      out.write(svg);
    }
    byte[] png = read.join();
    return process.waitFor() == 0 ? png : new byte[0];
  }
}
