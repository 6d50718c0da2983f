package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.deadline.StartLimit;
import org.gridloom.identity.OrgUnit;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;

/** Gives a new case its number and follow code, its master leg and its clock, and stores it. */
@ApplicationScoped
class OpenCasefile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CASE_LIMIT = "case";

    private final Casefiles casefiles;
    private final CaseLegs legs;
    private final CaseParties parties;
    private final CasefileSql sql;
    private final StartLimit startLimit;
    private final Clock clock;

    OpenCasefile(
            Casefiles casefiles,
            CaseLegs legs,
            CaseParties parties,
            CasefileSql sql,
            StartLimit startLimit,
            Clock clock) {
        this.casefiles = casefiles;
        this.legs = legs;
        this.parties = parties;
        this.sql = sql;
        this.startLimit = startLimit;
        this.clock = clock;
    }

    CaseLeg store(Casefile casefile, CaseType type, EffectiveConfig config, OrgUnit home) {
        String day =
                DateTimeFormatter.BASIC_ISO_DATE.format(ZonedDateTime.now(clock).toLocalDate());
        String series = type.numberPrefix().orElse("") + day;
        int next = sql.nextNumber(TenantPath.of(casefile.node).city(), series);
        casefile.number = series + String.format(Locale.ROOT, "%05d", next);
        byte[] code = new byte[15];
        RANDOM.nextBytes(code);
        casefile.followCode = Base64.getUrlEncoder().withoutPadding().encodeToString(code);

        var leg = new CaseLeg();
        leg.id = Ids.next();
        leg.node = casefile.node;
        leg.caseId = casefile.id;
        leg.way = CaseLeg.MASTER;
        leg.unitId = home.id();
        leg.level = home.kind().name().toLowerCase(Locale.ROOT);
        leg.bundle = casefile.bundle;
        leg.process = type.process();
        leg.startedAt = casefile.reportedAt;
        legs.persist(leg);
        parties.persist(new CaseParty(leg, CaseParty.HOME));

        startLimit
                .handle(
                        config,
                        type.deadlines(),
                        CASE_LIMIT,
                        Map.of("category", type.name(), "urgency", casefile.urgency),
                        new StartDeadline.Subject("case", casefile.id, casefile.id, home.tenant(), home.id(), ""))
                .ifPresent(started -> casefile.dueAt = started.due());
        casefiles.persist(casefile);
        return leg;
    }
}
