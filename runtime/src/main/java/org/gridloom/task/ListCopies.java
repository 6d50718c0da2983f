package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

    /**
     * One that was sent, as long as it can be recalled.
     *
     * @param to name of who has not read it yet
     */
    public record Sent(String id, String caseId, String caseNumber, String stepName, String to, Instant sentAt) {}

    /** What the caller sent and nobody has read, the newest first; at most a page. */
    @Transactional
    public List<Sent> sent() {
        var rows = copies.find(
                        "fromPersonId = ?1 and readAt is null order by sentAt desc, id desc",
                        currentCaller.require().personId())
                .page(0, LONGEST_PAGE)
                .list();
        var names =
                people.names(rows.stream().map(row -> row.toPersonId).distinct().toList());
        return rows.stream()
                .map(row -> new Sent(
                        row.id,
                        row.caseId,
                        row.caseNumber,
                        row.stepName,
                        names.getOrDefault(row.toPersonId, ""),
                        row.sentAt))
                .toList();
    }

    /** How many the caller has not read. */
    @Transactional
    public long unread() {
        return copies.count(
                "toPersonId = ?1 and readAt is null", currentCaller.require().personId());
    }
}
