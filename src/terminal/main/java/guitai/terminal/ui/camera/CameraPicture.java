package guitai.terminal.ui.camera;

import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.Preview;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The live picture with the part that is read, which a finger can draw anew. */
final class CameraPicture {

    private final Region frame;
    private final ImageView view;
    private final Pane glass;
    private final LiveImage screen = new LiveImage();
    private final Region box = new Region();
    private Area area = Area.WHOLE;
    private double startX;
    private double startY;

    /** @param chosen told the part that was drawn; what is too small is none */
    CameraPicture(Region frame, ImageView view, Pane glass, Consumer<Area> chosen) {
        this.frame = frame;
        this.view = view;
        this.glass = glass;
        box.setId("cameraArea");
        box.getStyleClass().add("camera-area");
        box.setManaged(false);
        box.setMouseTransparent(true);
        glass.getChildren().add(box);
        glass.setOnMousePressed(press -> {
            startX = press.getX();
            startY = press.getY();
        });
        glass.setOnMouseDragged(drag -> place(drag.getX(), drag.getY()));
        glass.setOnMouseReleased(release -> {
            between(release).ifPresent(chosen);
            show(area);
        });
    }


    void draw(Preview preview) {
        double scale = Math.min(frame.getWidth() / preview.width(), frame.getHeight() / preview.height());
        if (scale > 0) {
            double width = Math.floor(preview.width() * scale);
            double height = Math.floor(preview.height() * scale);
            view.setFitWidth(width);
            view.setFitHeight(height);
            if (glass.getMaxWidth() != width || glass.getMaxHeight() != height) {
                glass.setMaxSize(width, height);
                glass.setMinSize(width, height);
                glass.resize(width, height);
                show(area);
            }
        }
        screen.draw(preview, view);
    }

    void show(Area part) {
        area = part;
        box.setVisible(!part.equals(Area.WHOLE));
        box.resizeRelocate(part.x() * glass.getWidth(), part.y() * glass.getHeight(), part.width() * glass.getWidth(), part.height() * glass.getHeight());
    }

    private void place(double x, double y) {
        box.setVisible(true);
        box.resizeRelocate(Math.min(startX, x), Math.min(startY, y), Math.abs(x - startX), Math.abs(y - startY));
    }

    private Optional<Area> between(MouseEvent end) {
        return Area.between(startX / glass.getWidth(), startY / glass.getHeight(), end.getX() / glass.getWidth(), end.getY() / glass.getHeight());
    }
}
