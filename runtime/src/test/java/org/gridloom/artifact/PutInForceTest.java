package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.WEST;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits are judged in memory and take effect together, or not at all. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PutInForceTest {
    private static final List<FileEdit> SHORTER =
            List.of(FileEdit.write(EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}")));
    private static final String MARK = "\"limit\":\"1wd\"";

    @Inject
    SecondCity city;

    @Inject
    EffectiveConfigs configs;

    @Inject
    Proposals proposals;

    @Inject
    PutInForce putInForce;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void aProposalShowsWhatWouldBeAndStoresNothing() {
        var proposal = city.within(() -> proposals.of(SHORTER));
        assertThat(proposal.findings()).noneMatch(Finding::isError);
        assertThat(proposal.nodes()).containsExactly(TenantPath.of(EAST));
        assertThat(proposal.at(TenantPath.of(EAST)).text("deadline", "community-event"))
                .get()
                .asString()
                .contains(MARK);
        assertThat(proposal.now(TenantPath.of(EAST)).bundle()).isEqualTo(bundle(EAST));
        assertThat(bundle(EAST))
                .isNotEqualTo(proposal.at(TenantPath.of(EAST)).bundle());
        assertThat(proposal.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("added");
            assertThat(change.target()).isEqualTo(new ArtifactKey("deadline", "community-event"));
            assertThat(change.layer()).isEqualTo(EAST);
        });
    }

    @Test
    void aCommentIsNoChangeOfAnArtifact() {
        var proposal = city.within(() -> {
            var pack = "rule-packs/core/pack.yaml";
            return proposals.of(List.of(FileEdit.write(pack, SecondCity.files().getOrDefault(pack, "") + "# a comment\n")));
        });
        assertThat(proposal.changes()).isEmpty();
    }

    @Test
    void editsMoveThePointersTheProposalNamed() {
        var proposal = city.within(() -> proposals.of(SHORTER));
        var moved = city.within(() -> putInForce.handle(SHORTER, Map.of(EAST_LIMITS, "")));
        assertThat(moved).extracting(m -> m.node().value()).containsExactly(EAST);
        assertThat(bundle(EAST)).isEqualTo(proposal.at(TenantPath.of(EAST)).bundle());
        var back = List.of(FileEdit.remove(EAST_LIMITS));
        city.within(() -> putInForce.handle(back, Map.of()));
        assertThat(Optional.of(bundle(EAST))).isEqualTo(moved.get(0).from());
    }

    @Test
    void anEditOfWhatChangedMeanwhileIsRefused() {
        city.within(() -> putInForce.handle(SHORTER, Map.of(EAST_LIMITS, "")));
        var later = List.of(FileEdit.remove(EAST_LIMITS));
        assertThatThrownBy(() -> city.within(() -> putInForce.handle(later, Map.of(EAST_LIMITS, "other"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CONFIGURATION_CHANGED_MEANWHILE");
    }

    @Test
    void anErrorRefusesAllOfIt() {
        String before = bundle(WEST);
        var edits = List.of(
                SHORTER.get(0),
                FileEdit.write("tenant-configs/" + WEST + "/overlays/deadline/nothing.patch.yaml", "kind: overlay/v1"));
        assertThatThrownBy(() -> city.within(() -> putInForce.handle(edits, Map.of())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CONFIGURATION_REJECTED");
        assertThat(bundle(WEST)).isEqualTo(before);
        var rule = List.of(FileEdit.write("rule-packs/community-event/rules/own.drl", "package own;"));
        assertThatThrownBy(() -> city.within(() -> putInForce.handle(rule, Map.of())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CONFIGURATION_REJECTED");
    }

    @Test
    void removingWhatOthersUseNamesThem() {
        String form = "process-library/community-event/forms/illegal-dumping-report";
        var edits = List.of(FileEdit.remove(form + ".schema.json"), FileEdit.remove(form + ".ui.json"));
        var proposal = city.within(() -> proposals.of(edits));
        assertThat(proposal.findings())
                .filteredOn(f -> f.code().equals("REMOVED_BUT_USED"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.file()).isEqualTo(form + ".schema.json");
                    assertThat(f.facts().getOrDefault("users", ""))
                            .asString()
                            .contains("case-types/illegal-dumping.yaml");
                });
    }

    @Test
    void aCircleOfPacksIsRefused() {
        String pack = "rule-packs/core/pack.yaml";
        String circle = SecondCity.files().getOrDefault(pack, "").replace("needs: []", "needs: [community-event]");
        var proposal = city.within(() -> proposals.of(List.of(FileEdit.write(pack, circle))));
        assertThat(proposal.findings()).extracting(Finding::code).contains("PACKS_IN_A_CIRCLE");
    }

    @Test
    void preparedBundlesCanBePinnedWhileNothingHasMoved() {
        String before = bundle(EAST);
        var prepared = city.within(() -> putInForce.prepare(SHORTER, Map.of()));
        assertThat(bundle(EAST)).isEqualTo(before);
        String text = city.within(() -> configs.pinned(prepared.get(EAST))
                .text("deadline", "community-event")
                .orElseThrow());
        assertThat(text).contains(MARK);
        assertThat(prepared).containsEntry(CITY, bundle(CITY));
    }

    private String bundle(String node) {
        return city.within(() -> configs.at(TenantPath.of(node)).bundle());
    }
}
