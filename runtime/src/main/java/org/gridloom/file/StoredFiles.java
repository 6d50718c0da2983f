package org.gridloom.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** The attachments of the current city: hung on cases and records, listed and read by those who may. */
@ApplicationScoped
public class StoredFiles {
    private final Attachments attachments;
    private final FileStore store;
    private final CurrentTenant currentTenant;
    private final Instance<FileGate> gates;

    StoredFiles(Attachments attachments, FileStore store, CurrentTenant currentTenant, Instance<FileGate> gates) {
        this.attachments = attachments;
        this.store = store;
        this.currentTenant = currentTenant;
        this.gates = gates;
    }

    /**
     * Hangs uploads on a case or a record. Only the caller's own, or those of the same case again; refuses any other with
     * {@link FileProblem#FILE_NOT_FOUND}, so that nobody attaches what he cannot see.
     */
    @Transactional
    public List<StoredFile> attach(Collection<String> ids, String caseId) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = attachments.list("id in ?1", List.copyOf(ids));
        String actor = currentTenant.actor().orElse("");
        for (String id : ids) {
            var file = found.stream()
                    .filter(each -> each.id.equals(id))
                    .filter(each -> caseId.equals(each.caseId) || (each.caseId == null && each.ownerId.equals(actor)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(FileProblem.FILE_NOT_FOUND, Map.of("file", id)));
            file.caseId = caseId;
        }
        return found.stream().map(Attachment::stored).toList();
    }

    /** The attachments of a case, oldest first; the caller's right to the case is the business of who asks. */
    @Transactional
    public List<StoredFile> ofCase(String caseId) {
        return attachments.list("caseId = ?1 order by id", caseId).stream()
                .map(Attachment::stored)
                .toList();
    }

    /** One the caller may see: of a case or record he sees, or his own; any other is {@link FileProblem#FILE_NOT_FOUND}. */
    @Transactional
    public Readable require(String id) {
        return attachments
                .findByIdOptional(id)
                .filter(this::maySee)
                .map(file -> new Readable(file.stored(), store.path(file.city, file.id)))
                .orElseThrow(() -> new Problem(FileProblem.FILE_NOT_FOUND, Map.of("file", id)));
    }

    /** An attachment and where its bytes lie. */
    public record Readable(StoredFile file, Path path) {}

    private boolean maySee(Attachment file) {
        Optional<String> actor = currentTenant.actor();
        if (actor.isPresent() && actor.get().equals(file.ownerId)) {
            return true;
        }
        String caseId = file.caseId;
        return caseId != null && gates.stream().anyMatch(gate -> gate.maySee(file.id, caseId));
    }
}
