package org.gridloom.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Messages;

/** Configuration over HTTP: plan and apply a zip of folders; what is wrong; what was in force when. */
@Path("/api/config")
@Tag(name = "config")
class ConfigResource {
    private final ImportConfig importConfig;
    private final ListBundles listBundles;
    private final Standing standing;
    private final OperatorRules operatorRules;
    private final ReadableNode readableNode;
    private final CurrentCaller currentCaller;
    private final Messages messages;

    ConfigResource(
            ImportConfig importConfig,
            ListBundles listBundles,
            Standing standing,
            OperatorRules operatorRules,
            ReadableNode readableNode,
            CurrentCaller currentCaller,
            Messages messages) {
        this.importConfig = importConfig;
        this.listBundles = listBundles;
        this.standing = standing;
        this.operatorRules = operatorRules;
        this.readableNode = readableNode;
        this.currentCaller = currentCaller;
        this.messages = messages;
    }

    record Planned(
            List<String> added,
            List<String> changed,
            List<String> removed,
            List<String> nodes,
            List<FindingShown> findings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> changeSet) {}

    record Found(List<FindingShown> findings) {}

    record History(List<ListBundles.Step> bundles) {}

    @POST
    @Path("plan")
    @Consumes("application/zip")
    @Operation(summary = "What applying these folders would change; changes nothing")
    public Planned plan(InputStream zip, @HeaderParam("Accept-Language") Optional<String> language) {
        var scope = scope();
        return shown(importConfig.plan(SourceFolders.unzip(zip), scope), Messages.locale(language));
    }

    @POST
    @Path("apply")
    @Consumes("application/zip")
    @Operation(
            summary = "Apply these folders, all or nothing; where somebody has to approve, submit them as a change set")
    public Planned apply(InputStream zip, @HeaderParam("Accept-Language") Optional<String> language) {
        var scope = scope();
        return shown(importConfig.apply(SourceFolders.unzip(zip), scope), Messages.locale(language));
    }

    @GET
    @Path("findings")
    @Operation(summary = "Everything found in the libraries and in the layers of a node")
    public Found findings(
            @QueryParam("node") Optional<String> node, @HeaderParam("Accept-Language") Optional<String> language) {
        var path = readableNode.require(node);
        var known = standing.known();
        var locale = Messages.locale(language);
        return new Found(known.findingsAt(path).stream()
                .map(f -> FindingShown.of(
                        f, known.owners().getOrDefault(f.file(), new ArtifactKey("", "")), messages, locale))
                .toList());
    }

    @GET
    @Path("bundles")
    @Operation(summary = "Which bundles were in force at a node and what each changed, newest first")
    public History bundles(@QueryParam("node") Optional<String> node) {
        return new History(listBundles.handle(readableNode.require(node)));
    }

    private Planned shown(ConfigPlan plan, Locale locale) {
        return new Planned(
                plan.added(),
                plan.changed(),
                plan.removed(),
                plan.nodes(),
                plan.findings().stream()
                        .map(f -> FindingShown.of(f, messages, locale))
                        .toList(),
                plan.changeSet());
    }

    private ApplyScope scope() {
        var caller = currentCaller.require(Permissions.CONFIG_APPLY);
        return new ApplyScope(caller.city(), caller::covers, operatorRules::has);
    }
}
