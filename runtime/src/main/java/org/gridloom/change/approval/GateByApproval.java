package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.artifact.ChangeGate;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.change.draft.EditDraft;
import org.gridloom.change.draft.KeepChange;
import org.gridloom.shared.Messages;
import org.gridloom.tenant.TenantPath;

/** Where a node has an approver, an import is handed in as a change set. */
@ApplicationScoped
class GateByApproval implements ChangeGate {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final ConfigFiles files;
    private final KeepChange keepChange;
    private final EditDraft editDraft;
    private final SubmitChange submitChange;
    private final Messages messages;
    private final Clock clock;

    GateByApproval(
            ConfigFiles files,
            KeepChange keepChange,
            EditDraft editDraft,
            SubmitChange submitChange,
            Messages messages,
            Clock clock) {
        this.files = files;
        this.keepChange = keepChange;
        this.editDraft = editDraft;
        this.submitChange = submitChange;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<String> submit(TenantPath node, List<FileEdit> edits) {
        if (!files.approved(node)) {
            return Optional.empty();
        }
        String when = MINUTE.format(ZonedDateTime.now(clock));
        String title = messages.find("findings", "IMPORT_TITLE", Locale.CHINESE)
                .orElse("{when}")
                .replace("{when}", when)
                .replace("{count}", String.valueOf(edits.size()));
        var change = keepChange.begin(node.value(), title, "");
        var filled = editDraft.takeOver(change.id(), edits);
        submitChange.handle(change.id(), filled.version(), false);
        return Optional.of(change.id());
    }
}
