package guitai.demo.architecture.offenders.domain;

/** Planted: a domain class that imports a library. */
public class ImportsJackson {
    Object mapper = tools.jackson.databind.json.JsonMapper.builder();
}
