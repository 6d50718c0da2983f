package org.gridloom.change.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gridloom.change.draft.EditDraft;
import org.gridloom.change.draft.KeepChange;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Packages out of the current city and into it. What comes in becomes a change set: nothing takes effect around approval. */
@ApplicationScoped
class TransferPackages {
    private final JudgeArchive judgeArchive;
    private final PackageSql sql;
    private final KeepChange keepChange;
    private final EditDraft editDraft;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    TransferPackages(
            JudgeArchive judgeArchive,
            PackageSql sql,
            KeepChange keepChange,
            EditDraft editDraft,
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            Outbox outbox,
            Clock clock) {
        this.judgeArchive = judgeArchive;
        this.sql = sql;
        this.keepChange = keepChange;
        this.editDraft = editDraft;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of an archive. */
    record Taken(String change, String what, String name, String version, int files, int removed) {}

    /**
     * The archive of what is in force, with the signature it came with when nothing was changed since.
     *
     * @param what {@code pack} or {@code tenant}
     */
    @Transactional
    Archive export(String what, String name) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        boolean pack = what.equals("pack");
        boolean mine =
                pack || name.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}") && caller.covers(TenantPath.of(name));
        if (!mine) {
            throw new Problem(PackageProblem.PACKAGE_NOTHING_TO_EXPORT, Map.of("name", name));
        }
        var plain = Contents.of(judgeArchive.texts(), pack ? "pack" : "tenant", name);
        return new Archive(plain.manifest(), sql.signature(currentTenant.city(), plain.manifest()), plain.files());
    }

    /** Checks everything first and refuses with PACKAGE_REFUSED and every finding. */
    @Transactional
    Taken take(InputStream in, String node) {
        var caller = currentCaller.require(Permissions.CONFIG_EDIT);
        var archive = Archive.read(in);
        var city = currentTenant.city();
        var judged = judgeArchive.handle(archive);
        if (!judged.findings().isEmpty()) {
            throw Archive.refused(judged.findings());
        }
        var manifest = archive.manifest();
        var change = keepChange.begin(
                node.isBlank() ? caller.node().value() : node, manifest.name() + " " + manifest.version(), "");
        editDraft.takeOver(change.id(), judged.edits(archive));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        archive.signature().ifPresent(s -> sql.keep(city, manifest, s, now));
        outbox.publish(new PackageImported(
                manifest.what(),
                manifest.name(),
                manifest.version(),
                archive.signature().map(Signature::key).orElse(""),
                change.id(),
                now));
        return new Taken(
                change.id(),
                manifest.what(),
                manifest.name(),
                manifest.version(),
                archive.files().size(),
                judged.gone().size());
    }
}
