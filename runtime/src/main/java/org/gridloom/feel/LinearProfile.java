package org.gridloom.feel;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;
import org.kie.dmn.feel.runtime.FEELFunction;

/** The functions of FEEL, those with patterns in linear time. */
final class LinearProfile extends KieExtendedFEELProfile {
    @Override
    public List<FEELFunction> getFEELFunctions() {
        var all = new ArrayList<>(super.getFEELFunctions());
        all.addAll(LinearFunctions.all());
        return all;
    }
}
