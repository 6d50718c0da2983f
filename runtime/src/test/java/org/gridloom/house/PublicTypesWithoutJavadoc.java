package org.gridloom.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Finds types others may see and nobody explained. */
final class PublicTypesWithoutJavadoc extends TreePathScanner<Void, Boolean> {
    private final DocTrees comments;
    private final List<String> found;

    private PublicTypesWithoutJavadoc(JavacTask task, List<String> found) {
        this.comments = DocTrees.instance(task);
        this.found = found;
    }

    static List<String> in(List<Path> files) {
        var found = new ArrayList<String>();
        Sources.parse(files, (task, unit) -> new PublicTypesWithoutJavadoc(task, found).scan(unit, true));
        return found;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean outerIsPublic) {
        boolean seen = outerIsPublic && type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (seen && comments.getDocComment(getCurrentPath()) == null) {
            found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + type.getSimpleName());
        }
        return super.visitClass(type, seen);
    }
}
