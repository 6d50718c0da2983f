package org.gridloom.rule;

import java.util.List;
import org.gridloom.feel.LinearFunctions;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.runtime.FEELFunction;

/** Decisions match patterns in linear time, as conditions do. */
final class LinearDecisions implements DMNProfile {
    @Override
    public List<FEELFunction> getFEELFunctions() {
        return LinearFunctions.all();
    }

    @Override
    public List<DMNExtensionRegister> getExtensionRegisters() {
        return List.of();
    }

    @Override
    public List<DRGElementCompiler> getDRGElementCompilers() {
        return List.of();
    }
}
