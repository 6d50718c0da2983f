package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfigs;

/** What people call cases: number and category, for lists in which a case is not the matter itself. */
@ApplicationScoped
public class CaseNames {
    private final Casefiles casefiles;
    private final EffectiveConfigs configs;

    CaseNames(Casefiles casefiles, EffectiveConfigs configs) {
        this.casefiles = casefiles;
        this.configs = configs;
    }

    /**
     * One case.
     *
     * @param title of its category, by language ({@code zh}, {@code en})
     */
    public record CaseName(String number, Map<String, String> title) {
        public CaseName {
            title = Map.copyOf(title);
        }

        /** Of a case that is no more. */
        public static final CaseName NOBODYS = new CaseName("", Map.of("zh", "", "en", ""));
    }

    /** By id, in one query; ids of no case of this city are left out. The caller must have the right to see them. */
    @Transactional
    public Map<String, CaseName> of(Collection<String> caseIds) {
        var names = new HashMap<String, CaseName>();
        if (!caseIds.isEmpty()) {
            casefiles
                    .getEntityManager()
                    .createQuery(
                            "select c.id, c.number, c.bundle, c.caseType from Casefile c where c.id in :ids",
                            Object[].class)
                    .setParameter("ids", caseIds)
                    .getResultStream()
                    .forEach(row -> names.put(
                            (String) row[0],
                            new CaseName(
                                    (String) row[1],
                                    configs.pinned((String) row[2]).title("case-type", (String) row[3]))));
        }
        return names;
    }
}
