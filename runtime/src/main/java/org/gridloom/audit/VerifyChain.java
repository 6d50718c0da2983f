package org.gridloom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;

/** Recomputes a city's chain from its beginning; an entry that was changed, taken out or put in breaks it there. */
@ApplicationScoped
public class VerifyChain {
    private static final int BATCH = 500;

    private final AuditEntries entries;

    VerifyChain(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * @param length number of entries that hold
     * @param brokenAt sequence number of the first entry that does not; empty when all hold
     * @param head hash of the last entry that holds
     */
    public record Verdict(long length, OptionalLong brokenAt, String head) {}

    @Transactional
    public Verdict handle() {
        String previous = ChainHash.GENESIS;
        long next = 1;
        while (true) {
            var batch = entries.from(next, BATCH);
            for (AuditEntry entry : batch) {
                if (entry.seq != next
                        || !entry.previousHash.equals(previous)
                        || !entry.hash.equals(entry.computedHash())) {
                    return new Verdict(next - 1, OptionalLong.of(next), previous);
                }
                previous = entry.hash;
                next++;
            }
            if (batch.size() < BATCH) {
                return new Verdict(next - 1, OptionalLong.empty(), previous);
            }
            entries.getEntityManager().clear();
        }
    }
}
