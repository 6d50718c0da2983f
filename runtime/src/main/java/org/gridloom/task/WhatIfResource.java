package org.gridloom.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.WhatIf;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/** When a step would be due if the caller's node got it now; nothing is stored. */
@Path("/api/what-if")
@Tag(name = "tasks", description = "待办")
class WhatIfResource {
    private final WhatIf whatIf;
    private final EffectiveConfigs configs;
    private final CurrentCaller currentCaller;

    WhatIfResource(WhatIf whatIf, EffectiveConfigs configs, CurrentCaller currentCaller) {
        this.whatIf = whatIf;
        this.configs = configs;
        this.currentCaller = currentCaller;
    }

    /** @param step id of the limit, e.g. {@code handle}, or {@code case} for the whole */
    @GET
    @Path("due")
    @Operation(summary = "If we get it now, when is it due, and why")
    public WhatIf.Answer due(
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("step") @DefaultValue("") String step,
            @QueryParam("urgency") @DefaultValue("normal") String urgency,
            @QueryParam("level") Optional<String> level,
            @QueryParam("post") List<String> posts,
            @HeaderParam("Accept-Language") @DefaultValue("zh") String language) {
        var config = configs.at(currentCaller.require().node());
        var facts = new HashMap<String, Object>(Map.of("category", category, "urgency", urgency));
        level.ifPresent(word -> facts.put("level", word));
        return whatIf.handle(
                        config,
                        AssignStep.limits(config, category),
                        step,
                        facts,
                        posts,
                        Messages.locale(Optional.of(language)))
                .orElseThrow(
                        () -> new Problem(TaskProblem.TASK_NO_SUCH_LIMIT, Map.of("step", step, "category", category)));
    }
}
