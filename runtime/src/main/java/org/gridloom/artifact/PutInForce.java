package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.artifact.text.Hash;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Edits take effect: in one transaction, under the lock of the pointers, all or nothing. Whether they may is the caller's
 * concern; what is wrong with them is refused here.
 */
@ApplicationScoped
public class PutInForce {
    private final ConfigStore store;
    private final SourceChecker checker;
    private final OperatorRules operatorRules;
    private final SwapConfig swapConfig;

    PutInForce(ConfigStore store, SourceChecker checker, OperatorRules operatorRules, SwapConfig swapConfig) {
        this.store = store;
        this.checker = checker;
        this.operatorRules = operatorRules;
        this.swapConfig = swapConfig;
    }

    /** A node's pointer moved; {@code from} is empty for a new node, {@code to} for one that is no more. */
    public record Moved(TenantPath node, Optional<String> from, Optional<String> to) {}

    /**
     * Puts the edits in force. Refuses with CONFIGURATION_CHANGED_MEANWHILE when a file is no longer what the edit was made on,
     * with CONFIGURATION_REJECTED and every finding when the result has an error.
     *
     * @param expected hash of the file each edit was made on, by path; empty text for a file that was not there; a path that is
     *     not named is not compared
     */
    @Transactional
    public List<Moved> handle(Collection<FileEdit> edits, Map<String, String> expected) {
        var pointers = store.pointers(true);
        var before = store.sources();
        var after = judged(before, edits, expected);
        var moves = after.moves(pointers);
        swapConfig.swap(before, after, moves);
        var moved = new ArrayList<Moved>();
        moves.forEach((node, to) -> moved.add(new Moved(
                TenantPath.of(node),
                Optional.ofNullable(pointers.get(node)),
                Optional.of(to).filter(t -> !t.isEmpty()))));
        return moved;
    }

    /**
     * Stores the texts and bundles as they would be and moves nothing: the bundle of every node by its path, to be pinned by whoever
     * tries it out first. Refuses as {@link #handle}.
     */
    @Transactional
    public SortedMap<String, String> prepare(Collection<FileEdit> edits, Map<String, String> expected) {
        var before = store.sources();
        var after = judged(before, edits, expected);
        store.keepTexts(after.files().values());
        var prepared = new TreeMap<String, String>();
        after.bundles().forEach((node, bundle) -> {
            store.keepBundle(bundle);
            prepared.put(node, bundle.hash());
        });
        return prepared;
    }

    private Compiled judged(
            SortedMap<String, SourceFile> before, Collection<FileEdit> edits, Map<String, String> expected) {
        for (var file : expected.entrySet()) {
            var now = before.get(file.getKey());
            if (!file.getValue().equals(now == null ? "" : now.hash())) {
                throw new Problem(ArtifactProblem.CONFIGURATION_CHANGED_MEANWHILE, Map.of("file", file.getKey()));
            }
        }
        var after = checker.compile(Compiled.edited(before, edits));
        var findings = new ArrayList<>(after.run().findings());
        for (FileEdit edit : edits) {
            boolean rule = edit.path().endsWith(".drl") && edit.text().isPresent();
            if (rule && !operatorRules.has(Hash.of(edit.text().get()))) {
                findings.add(Finding.error("", "RULESET_NOT_OF_THE_RELEASE").in(edit.path(), 0));
            }
        }
        long errors = findings.stream().filter(Finding::isError).count();
        if (errors > 0) {
            throw new Problem(ArtifactProblem.CONFIGURATION_REJECTED, Map.of("count", errors), findings);
        }
        return after;
    }
}
