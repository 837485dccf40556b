package evisor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ids of lints in the sources: what calls of {@code Faults.add}, {@code Faults.warn},
 * {@code Faults.note}, {@code RuleReview.warn}, {@code Fields.refuse} and {@code
 * Fields.refuseWhole} and new {@code SyntaxProblem}s name, by a text, a constant, or a parameter
 * whose values are followed to the calls in the same file.
 */
final class EmittedLints {

  private final CompilationUnitTree unit;
  private final List<CompilationUnitTree> all;
  private final SortedSet<String> ids = new TreeSet<>();

  private EmittedLints(CompilationUnitTree unit, List<CompilationUnitTree> all) {
    this.unit = unit;
    this.all = all;
  }

  /** Returns the ids in all files below a folder. */
  static SortedSet<String> in(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SortedSet<String> ids = new TreeSet<>();
    try (Stream<Path> found = Files.walk(sources);
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> paths = found.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      for (CompilationUnitTree unit : units) {
        EmittedLints one = new EmittedLints(unit, units);
        one.scan();
        ids.addAll(one.ids);
      }
    }
    return ids;
  }

  private void scan() {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        int lint = lintOf(call);
        if (lint >= 0) {
          collect(call.getArguments().get(lint), method(getCurrentPath()));
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        if (made.getIdentifier().toString().equals("SyntaxProblem")) {
          collect(made.getArguments().get(0), method(getCurrentPath()));
        }
        return super.visitNewClass(made, null);
      }
    }.scan(unit, null);
  }

  /** Returns which argument of a call is the id of a lint; -1 where none is. */
  private static int lintOf(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return -1;
    }
    String name = select.getIdentifier().toString();
    String owner = select.getExpression().toString().toLowerCase(Locale.ROOT);
    int arguments = call.getArguments().size();
    if (owner.contains("review") && name.equals("warn") && arguments == 5) {
      return 2;
    }
    if (name.equals("refuseWhole")) {
      return 0;
    }
    if (name.equals("refuse") && arguments == 4) {
      return 1;
    }
    boolean notes = List.of("add", "warn", "note").contains(name);
    return owner.contains("faults") && notes && arguments >= 3 ? 1 : -1;
  }

  private static @Nullable MethodTree method(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
    }
    return null;
  }

  private void collect(ExpressionTree lint, @Nullable MethodTree method) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String id) {
          ids.add(id);
        }
        return null;
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        constants(name.getName().toString(), unit);
        if (method != null) {
          arguments(name.getName().toString(), method);
        }
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
        for (CompilationUnitTree other : all) {
          String file = other.getSourceFile().getName();
          if (file.endsWith("/" + select.getExpression() + ".java")) {
            constants(select.getIdentifier().toString(), other);
          }
        }
        return null;
      }

      // Of a call, such as the test of a choice, nothing is an id.
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        return null;
      }
    }.scan(lint, null);
  }

  /** Follows a constant to its value. */
  private void constants(String name, CompilationUnitTree where) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getName().contentEquals(name)
            && variable.getInitializer() instanceof LiteralTree literal
            && literal.getValue() instanceof String id) {
          ids.add(id);
        }
        return super.visitVariable(variable, null);
      }
    }.scan(where, null);
  }

  /** Follows a parameter of a method to the calls of it in the same file. */
  private void arguments(String name, MethodTree method) {
    List<String> parameters = new ArrayList<>();
    method.getParameters().forEach(parameter -> parameters.add(parameter.getName().toString()));
    int index = parameters.indexOf(name);
    if (index < 0) {
      return;
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        String called = call.getMethodSelect().toString();
        if (called.substring(called.lastIndexOf('.') + 1).contentEquals(method.getName())
            && call.getArguments().size() == parameters.size()) {
          MethodTree caller = method(getCurrentPath());
          if (caller != method) {
            collect(call.getArguments().get(index), caller);
          }
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(unit, null);
  }
}
