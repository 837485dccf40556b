package evisor.rules;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java in memory. */
final class JavaSource {

  private JavaSource() {}

  /** Returns one object of each class, by its name. */
  static <T> Map<String, T> compiled(Map<String, String> sources, Class<T> type) {
    Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Compiled(
                name, classes.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
          }
        };
    List<Text> texts = new ArrayList<>();
    sources.forEach((name, text) -> texts.add(new Text(name, text)));
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    if (!compiler.getTask(said, files, null, options, null, texts).call()) {
      throw new IllegalStateException("the generated Java does not compile:\n" + said);
    }
    return made(classes, type);
  }

  private static <T> Map<String, T> made(
      Map<String, ByteArrayOutputStream> classes, Class<T> type) {
    ClassLoader loader =
        new ClassLoader(JavaSource.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream found = classes.get(name);
            if (found == null) {
              throw new ClassNotFoundException(name);
            }
            byte[] bytes = found.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    Map<String, T> made = new LinkedHashMap<>();
    for (String name : classes.keySet()) {
      try {
        made.put(name, type.cast(loader.loadClass(name).getDeclaredConstructor().newInstance()));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the generated class " + name + " cannot be made", e);
      }
    }
    return made;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Compiled extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    Compiled(String name, ByteArrayOutputStream bytes) {
      super(URI.create("bytes:///" + name + ".class"), Kind.CLASS);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
