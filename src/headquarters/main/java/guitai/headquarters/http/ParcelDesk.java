package guitai.headquarters.http;

import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.parcel.ParcelOffice;
import guitai.protocol.Paths;
import guitai.protocol.parcel.Parcel;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Takes parcels from whoever brings the secret. */
public final class ParcelDesk implements Desk {

    private final ParcelOffice office;
    private final CodeOffice secret;

    public ParcelDesk(ParcelOffice office, CodeOffice secret) {
        this.office = office;
        this.secret = secret;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, Paths.PARCELS, this::post));
    }

    private Reply post(ServerRequest request) {
        Asked.secret(request, secret);
        return Reply.json(office.take(Asked.body(request, Parcel.LARGEST_FILE)));
    }
}
