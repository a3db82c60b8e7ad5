package guitai.terminal.ui.kit;

import guitai.domain.vehicle.Vehicle;
import guitai.terminal.text.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One vehicle of a member: plate (masked) and model, next service, end of the VIN. */
public final class VehicleRow extends HBox {

    /** @param whole with the end of the VIN, where there is room for it */
    public VehicleRow(Vehicle vehicle, Words words, boolean whole) {
        getStyleClass().add("benefit");
        setMinHeight(Region.USE_PREF_SIZE);
        VehicleWords said = new VehicleWords(words);
        VBox lines = new VBox(wrapping(Nodes.label(said.named(vehicle), "strong")),
                wrapping(Nodes.label(said.nextService(vehicle), "quiet", "small")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Nodes.icon("mdoal-directions_car"), lines);
        if (whole) {
            beside(said.vin(vehicle));
        }
    }

    /** A few words at the end of the row. */
    public void beside(String text) {
        Label label = Nodes.label(text, "quiet", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        return label;
    }
}
