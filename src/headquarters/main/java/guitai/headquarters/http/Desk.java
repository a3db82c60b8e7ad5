package guitai.headquarters.http;

import java.util.List;

/** One counter of the web server: the things of one subject that can be asked, each with what answers. */
public interface Desk {

    List<Route> routes();
}
