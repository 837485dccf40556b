package evisor.diff;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What the library that reads repositories learns of the machine: neither settings of git, for
 * which it would start git, nor the environment, which may point at another repository.
 */
final class IsolatedSystemReader extends SystemReader.Delegate {

  IsolatedSystemReader() {
    super(SystemReader.getInstance());
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new NoConfig(files);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new NoConfig(files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new NoConfig(files);
  }

  /** Settings that lie in no file and are never read or written. */
  private static final class NoConfig extends FileBasedConfig {

    private static final String FILE_SYSTEM = "filesystem";
    private static final Duration COARSE = Duration.ofSeconds(2);

    NoConfig(FS files) {
      super(null, files);
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // There is nothing to keep.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Returns how exact times of files are: the library would else write files to find out. */
    @Override
    public long getTimeUnit(
        String section, @Nullable String part, String name, long usual, TimeUnit unit) {
      return section.equals(FILE_SYSTEM)
          ? unit.convert(COARSE)
          : super.getTimeUnit(section, part, name, usual, unit);
    }
  }
}
