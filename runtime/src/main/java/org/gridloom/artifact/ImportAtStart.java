package org.gridloom.artifact;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;
import org.jboss.logging.Logger;

/** The first configuration of an empty database, from {@code gridloom.import.folders}; later changes go through apply. */
@ApplicationScoped
class ImportAtStart {
    private static final Logger LOG = Logger.getLogger(ImportAtStart.class);
    private final Optional<List<String>> folders;
    private final ImportConfig importConfig;
    private final CurrentTenant currentTenant;
    private final TenantTree tenantTree;

    ImportAtStart(
            @ConfigProperty(name = "gridloom.import.folders") Optional<List<String>> folders,
            ImportConfig importConfig,
            CurrentTenant currentTenant,
            TenantTree tenantTree) {
        this.folders = folders;
        this.importConfig = importConfig;
        this.currentTenant = currentTenant;
        this.tenantTree = tenantTree;
    }

    void start(@Observes StartupEvent event) {
        if (folders.isEmpty() || !tenantTree.cities().isEmpty()) {
            return;
        }
        var files = new ArrayList<SourceFile>();
        folders.get().forEach(f -> files.addAll(SourceFolders.read(Path.of(f.trim()))));
        var cities = new Layers(ReadSources.handle(files).artifacts())
                .nodes().stream().map(TenantPath::city).distinct().toList();
        for (String city : cities) {
            var plan = currentTenant.within(TenantPath.of(city), () -> importConfig.apply(files));
            LOG.infof(
                    "configuration imported city=%s files=%d nodes=%d",
                    city, plan.added().size(), plan.nodes().size());
        }
    }
}
