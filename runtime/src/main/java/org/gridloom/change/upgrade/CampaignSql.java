package org.gridloom.change.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.RowSql;
import org.gridloom.change.upgrade.ThreeWay.Choice;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;

/** The native queries of campaigns; each names the city. */
@ApplicationScoped
class CampaignSql {
    private static final String CAMPAIGN =
            "select id, node, change_id, title, reason, author, created_at, applied_at from campaign where city = ?1 ";
    private final RowSql sql;
    private final JsonMapper json = new JsonMapper();

    CampaignSql(RowSql sql) {
        this.sql = sql;
    }

    void insert(Campaign campaign) {
        sql.update(
                "insert into campaign (id, city, node, change_id, title, reason, author, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                campaign.id(),
                campaign.node().city(),
                campaign.node().value(),
                campaign.change(),
                campaign.title(),
                campaign.reason(),
                campaign.author(),
                campaign.createdAt());
    }

    Optional<Campaign> find(String city, String id, boolean lock) {
        return sql.rows(CAMPAIGN + "and id = ?2" + (lock ? " for update" : ""), city, id).stream()
                .map(CampaignSql::campaign)
                .findFirst();
    }

    List<Campaign> all(String city) {
        return sql.rows(CAMPAIGN + "order by created_at desc limit 100", city).stream()
                .map(CampaignSql::campaign)
                .toList();
    }

    private static Campaign campaign(Object[] row) {
        return new Campaign(
                String.valueOf(row[0]),
                TenantPath.of(String.valueOf(row[1])),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                String.valueOf(row[4]),
                String.valueOf(row[5]),
                RowSql.instant(row[6]),
                Optional.ofNullable(row[7]).map(RowSql::instant));
    }

    void applied(String city, String id, Instant at) {
        sql.update("update campaign set applied_at = ?1 where city = ?2 and id = ?3", at, city, id);
    }

    void choose(String city, String campaign, String node, Made made, String person, Instant at) {
        sql.update(
                "insert into campaign_choice (id, city, campaign_id, node, path, pointer, choice, hand, person_id, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                Ids.next(),
                city,
                campaign,
                node,
                made.path(),
                made.pointer(),
                made.decision().choice().name(),
                made.decision().hand().isMissingNode()
                        ? ""
                        : made.decision().hand().toString(),
                person,
                at);
    }

    /** A decision about one conflict. */
    record Made(String path, String pointer, Decision decision) {}

    /** The last decision about each conflict, by path and pointer. */
    Map<String, Map<String, Decision>> decisions(String city, String campaign) {
        var found = new HashMap<String, Map<String, Decision>>();
        sql.rows(
                        "select path, pointer, choice, hand from campaign_choice where city = ?1 and campaign_id = ?2"
                                + " order by at, id",
                        city,
                        campaign)
                .forEach(row -> found.computeIfAbsent(String.valueOf(row[0]), p -> new HashMap<>())
                        .put(
                                String.valueOf(row[1]),
                                new Decision(Choice.valueOf(String.valueOf(row[2])), hand(String.valueOf(row[3])))));
        return found;
    }

    private JsonNode hand(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void unit(String city, String campaign, String node, String change) {
        sql.update(
                "insert into campaign_unit (id, city, campaign_id, node, change_id) values (?1, ?2, ?3, ?4, ?5)",
                Ids.next(),
                city,
                campaign,
                node,
                change);
    }

    /** Change set of each unit that got one, by node. */
    Map<String, String> units(String city, String campaign) {
        var found = new HashMap<String, String>();
        sql.rows("select node, change_id from campaign_unit where city = ?1 and campaign_id = ?2", city, campaign)
                .forEach(row -> found.put(String.valueOf(row[0]), String.valueOf(row[1])));
        return found;
    }
}
