package org.gridloom.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RowIsolationTest {
    private static final TenantPath OURS = TenantPath.of("wuxi");
    private static final TenantPath THEIRS = TenantPath.of("suzhou");

    @Inject
    CurrentTenant currentTenant;

    @Inject
    TenantTree tree;

    @Inject
    TenantRows rows;

    @Inject
    EntityManager entities;

    @Inject
    SettableClock clock;

    @BeforeEach
    void twoCities() {
        in(OURS, () -> replace("wuxi", node("wuxi", "无锡市", "3202"), node("wuxi/binhu", "滨湖区", "320211")));
        in(THEIRS, () -> replace("suzhou", node("suzhou", "苏州市", "3205"), node("suzhou/huqiu", "虎丘区", "320505")));
    }

    @AfterEach
    void back() {
        clock.reset();
        in(OURS, () -> rows.delete("1 = 1"));
        in(THEIRS, () -> rows.delete("1 = 1"));
    }

    @Test
    void aQuerySeesOnlyTheOwnCity() {
        assertThat(in(OURS, () -> rows.listAll()))
                .extracting(row -> row.path)
                .containsExactlyInAnyOrder("wuxi", "wuxi/binhu");
        assertThat(in(OURS, () -> tree.find(TenantPath.of("suzhou/huqiu")))).isEmpty();
        assertThat(in(THEIRS, () -> tree.find(TenantPath.of("suzhou/huqiu")))).isPresent();
    }

    @Test
    void aForeignIdIsNotFound() {
        String id = in(THEIRS, () -> rows.at(THEIRS, LocalDate.now(clock)).orElseThrow().id);
        assertThat(in(THEIRS, () -> rows.findByIdOptional(id))).isPresent();
        assertThat(in(OURS, () -> rows.findByIdOptional(id))).isEmpty();
        assertThat(in(OURS, () -> Optional.ofNullable(entities.find(TenantRow.class, id))))
                .isEmpty();
    }

    @Test
    void aBulkUpdateChangesOnlyTheOwnCity() {
        in(OURS, () -> rows.update("name = 'x'"));
        assertThat(in(OURS, () -> rows.listAll())).allMatch(row -> row.name.equals("x"));
        assertThat(in(THEIRS, () -> rows.listAll())).noneMatch(row -> row.name.equals("x"));
    }

    @Test
    void aBulkDeleteLeavesTheOtherCity() {
        in(OURS, () -> rows.delete("name is not null"));
        assertThat(in(THEIRS, () -> rows.count())).isEqualTo(2);
    }

    @Test
    void withoutATenantNothingIsThere() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> rows.count())).isZero();
    }

    @Test
    void theCitiesAreKnownWithoutATenant() {
        assertThat(tree.cities()).contains("suzhou", "wuxi");
    }

    @Test
    void aRenumberedUnitStaysTheSameUnitWithANewPeriod() {
        String before = nodeId("wuxi/binhu");
        clock.set("2026-07-01T08:00:00+08:00");
        in(OURS, () -> replace("wuxi", node("wuxi", "无锡市", "3202"), node("wuxi/binhu", "滨湖区", "320299")));
        assertThat(code("wuxi/binhu", LocalDate.of(2026, 6, 30))).contains("320211");
        assertThat(code("wuxi/binhu", LocalDate.of(2026, 7, 1))).contains("320299");
        assertThat(nodeId("wuxi/binhu")).isEqualTo(before);
    }

    @Test
    void unitsThatMergeEndOnTheDayTheNewOneBegins() {
        in(
                OURS,
                () -> replace(
                        "wuxi", node("wuxi", "无锡市", "3202"), node("wuxi/a", "甲区", "1"), node("wuxi/b", "乙区", "2")));
        clock.set("2026-07-01T08:00:00+08:00");
        in(OURS, () -> replace("wuxi", node("wuxi", "无锡市", "3202"), node("wuxi/ab", "甲乙区", "3")));
        assertThat(paths(LocalDate.of(2026, 6, 30))).containsExactly("wuxi", "wuxi/a", "wuxi/b");
        assertThat(paths(LocalDate.of(2026, 7, 1))).containsExactly("wuxi", "wuxi/ab");
    }

    @Test
    void aUnitThatSplitsIsStillKnownForTheDaysBefore() {
        clock.set("2026-07-01T08:00:00+08:00");
        in(
                OURS,
                () -> replace(
                        "wuxi", node("wuxi", "无锡市", "3202"), node("wuxi/n", "滨北区", "4"), node("wuxi/s", "滨南区", "5")));
        assertThat(paths(LocalDate.of(2026, 6, 30))).containsExactly("wuxi", "wuxi/binhu");
        assertThat(paths(LocalDate.of(2026, 7, 1))).containsExactly("wuxi", "wuxi/n", "wuxi/s");
    }

    private List<String> paths(LocalDate day) {
        return in(OURS, () -> tree.subtree(OURS, day)).stream()
                .map(node -> node.path().value())
                .toList();
    }

    private Optional<String> code(String path, LocalDate day) {
        return in(OURS, () -> tree.find(TenantPath.of(path), day)).flatMap(TenantNode::divisionCode);
    }

    private String nodeId(String path) {
        return in(OURS, () -> rows.at(TenantPath.of(path), LocalDate.now(clock)).orElseThrow().nodeId);
    }

    private <T> T in(TenantPath city, Supplier<T> work) {
        return currentTenant.within(
                city, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private boolean replace(String city, TenantNode... nodes) {
        tree.replaceAll(city, List.of(nodes));
        return true;
    }

    private static TenantNode node(String path, String name, String code) {
        return new TenantNode(TenantPath.of(path), name, Optional.of(code));
    }
}
