package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gridloom.casefile.Position;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.form.Widget;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.place.Places;

/**
 * Where no position was found, the grid chosen, or the reporter's own, stands for it: a report without a satellite must still
 * reach somebody.
 */
@ApplicationScoped
class FillPosition {
    private final Places places;
    private final Choices choices;
    private final CurrentCaller currentCaller;

    FillPosition(Places places, Choices choices, CurrentCaller currentCaller) {
        this.places = places;
        this.choices = choices;
        this.currentCaller = currentCaller;
    }

    /** The post with the position field of the form filled, and its values also under the reserved name. */
    PostedForm in(Form form, PostedForm posted) {
        String name = form.fields().stream()
                .filter(field -> field.widget() == Widget.LOCATION)
                .map(FormField::name)
                .findFirst()
                .orElse(ReportScreen.LOCATION);
        if (!posted.text(name + ".lon").isEmpty() || !posted.text(name + ".lat").isEmpty()) {
            return named(posted, name);
        }
        var filled = Optional.of(posted.text("placeId"))
                .filter(id -> !id.isEmpty())
                .or(() -> choices.ownGrid(currentCaller.require()))
                .flatMap(places::middle)
                .map(middle -> posted.with(name + ".lon", List.of(degrees(middle.longitude())))
                        .with(name + ".lat", List.of(degrees(middle.latitude()))))
                .orElse(posted);
        return named(filled, name);
    }

    /** A millionth of a degree is some ten centimetres. */
    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static PostedForm named(PostedForm posted, String name) {
        if (name.equals(ReportScreen.LOCATION)) {
            return posted;
        }
        var named = posted;
        for (String part : List.of(".lon", ".lat", ".address")) {
            named = named.with(ReportScreen.LOCATION + part, posted.all(name + part));
        }
        return named;
    }

    /** The position that was sent; empty when none was, or none that lies on earth. */
    static Optional<Position> position(PostedForm posted) {
        try {
            return Optional.of(new Position(
                    Double.parseDouble(posted.text(ReportScreen.LOCATION + ".lon")),
                    Double.parseDouble(posted.text(ReportScreen.LOCATION + ".lat")),
                    posted.text(ReportScreen.LOCATION + ".address")));
        } catch (IllegalArgumentException notAPosition) {
            return Optional.empty();
        }
    }
}
