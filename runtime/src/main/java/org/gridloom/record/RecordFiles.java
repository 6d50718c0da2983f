package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.file.FileGate;
import org.gridloom.file.StoredFiles;
import org.gridloom.form.Form;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** Who sees a record sees its attachments, but not those of a field that is hidden from them. */
@ApplicationScoped
class RecordFiles implements FileGate {
    private final RecordScope scope;
    private final RecordText text;
    private final StoredFiles files;
    private final CurrentTenant currentTenant;

    RecordFiles(RecordScope scope, RecordText text, StoredFiles files, CurrentTenant currentTenant) {
        this.scope = scope;
        this.text = text;
        this.files = files;
        this.currentTenant = currentTenant;
    }

    /** Hangs the files a document names on its record. */
    void attach(String recordId, RecordType type, EffectiveConfig config, Map<String, Object> document) {
        files.attach(config.require(Form.class, type.form()).attachments(document), recordId);
    }

    @Override
    public boolean maySee(String fileId, String recordId) {
        try {
            var seen = scope.record(recordId);
            var form = seen.config().require(Form.class, seen.type().form());
            var document = text.read(currentTenant.city(), recordId, seen.row().document);
            return form.attachments(RecordMask.visible(seen.type(), seen.caller(), document))
                    .contains(fileId);
        } catch (Problem notSeen) {
            return false;
        }
    }
}
