package org.gridloom.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.Linters;

/** The one list of linters of all features, the same for the server and the command line. */
@ApplicationScoped
public class ProductLinters implements Linters {
    @Override
    public List<KindLinter> all() {
        return List.of();
    }
}
