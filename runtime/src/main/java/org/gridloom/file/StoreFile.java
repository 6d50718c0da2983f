package org.gridloom.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;

/** Takes an upload of at most 10 MB whose content is a jpg, png, webp or pdf (SZ-7.2.5). */
@ApplicationScoped
public class StoreFile {
    private final Attachments attachments;
    private final FileStore store;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    StoreFile(Attachments attachments, FileStore store, CurrentTenant currentTenant, Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * Checks and stores; a refusal leaves nothing behind.
     *
     * @param declaredType what the sender calls it, empty when it says nothing
     */
    @Transactional
    public StoredFile handle(String name, String declaredType, InputStream upload) throws IOException {
        var node = currentTenant.require();
        var checked = FileCheck.check(name, declaredType, upload);
        var file = new StoredFile(
                Ids.next(),
                checked.name(),
                checked.type().mediaType(),
                checked.content().length,
                sha256(checked.content()));
        store.write(node.city(), file.id(), checked.content());
        try {
            attachments.persistAndFlush(
                    new Attachment(file, node.value(), currentTenant.actor().orElse(""), clock.instant()));
        } catch (RuntimeException e) {
            store.delete(node.city(), file.id());
            throw e;
        }
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
