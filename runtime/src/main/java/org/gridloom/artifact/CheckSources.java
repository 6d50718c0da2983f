package org.gridloom.artifact;

import java.util.Collection;
import java.util.List;
import org.gridloom.shared.Finding;

/**
 * The compiler of the configuration: reads every file and says everything that is wrong, at once, without a database. The
 * linters of the kinds are handed in by whoever composes the product.
 */
public final class CheckSources {
    private final List<KindLinter> linters;
    private final Wording wording;

    /** Its findings speak of documents as they are written. */
    public CheckSources(Collection<? extends KindLinter> linters) {
        this.linters = List.copyOf(linters);
        this.wording = Wording.AS_WRITTEN;
    }

    public CheckSources(Linters product) {
        this.linters = product.all();
        this.wording = product.wording();
    }

    /** {@code findings} by file and line; {@code all} holds every artifact that could be read. */
    public record Checked(Catalogue all, List<Finding> findings, int artifacts) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    public Checked handle(Collection<SourceFile> files) {
        return again().handle(files);
    }

    /** A check that remembers what it found, so that the next one costs what changed in between. Safe for threads. */
    public Again again() {
        var memo = new CheckMemo();
        return files -> checked(run(files, memo));
    }

    /** As {@link CheckSources#handle}, over and over. */
    public interface Again {
        Checked handle(Collection<SourceFile> files);
    }

    private static Checked checked(Run run) {
        return new Checked(
                Catalogue.of(run.layers().all()),
                run.findings(),
                run.layers().all().size());
    }

    record Run(Layers layers, List<Finding> findings, SaidFindings said) {}

    Run run(Collection<SourceFile> files, CheckMemo memo) {
        var read = ReadSources.handle(files, ReadSources.tenantRoots(files), memo);
        var layers = new Layers(read.artifacts(), memo);
        var said = new SaidFindings(wording, layers);
        return new Run(layers, new CheckRun(linters, read, layers, memo, said).findings(), said);
    }
}
