package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.People;
import org.gridloom.shared.Page;

/** The notices sent to the caller (抄送我的), unread ones first, then the newest. */
@ApplicationScoped
public class ListCopies {
    private static final int LONGEST_PAGE = 100;

    private final TaskCopies copies;
    private final People people;
    private final CurrentCaller currentCaller;

    ListCopies(TaskCopies copies, People people, CurrentCaller currentCaller) {
        this.copies = copies;
        this.people = people;
        this.currentCaller = currentCaller;
    }

    /**
     * One notice.
     *
     * @param from name of who sent it
     * @param text remark of the sender, or empty
     */
    public record Copy(
            String id,
            String caseId,
            String caseNumber,
            String caseType,
            String stepName,
            String from,
            String text,
            Instant sentAt,
            Optional<Instant> readAt) {}

    /** @param limit 1 to 100 */
    @Transactional
    public Page<Copy> handle(int offset, int limit) {
        String me = currentCaller.require().personId();
        int from = Math.max(0, offset);
        var rows = copies.find(
                        "toPersonId = ?1 order by case when readAt is null then 0 else 1 end, sentAt desc, id desc", me)
                .range(from, from + Math.max(1, Math.min(LONGEST_PAGE, limit)) - 1)
                .list();
        var names = people.names(
                rows.stream().map(row -> row.fromPersonId).distinct().toList());
        var shown = rows.stream()
                .map(row -> new Copy(
                        row.id,
                        row.caseId,
                        row.caseNumber,
                        row.caseType,
                        row.stepName,
                        names.getOrDefault(row.fromPersonId, ""),
                        row.text,
                        row.sentAt,
                        Optional.ofNullable(row.readAt)))
                .toList();
        return new Page<>(shown, copies.count("toPersonId", me), from);
    }

    /** How many the caller has not read. */
    @Transactional
    public long unread() {
        return copies.count(
                "toPersonId = ?1 and readAt is null", currentCaller.require().personId());
    }
}
