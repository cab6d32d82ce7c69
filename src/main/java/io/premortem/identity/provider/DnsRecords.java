package io.premortem.identity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.spi.InitialContextFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The domain name system, by the JDK's own client. */
@ApplicationScoped
class DnsRecords implements DomainRecords {
  private static final Logger LOG = Logger.getLogger(DnsRecords.class);
  private static final String CLIENT = "com.sun.jndi.dns.DnsContextFactory";
  private static final String TEXT = "TXT";
  // Doubled with each of two tries: three seconds for a server that is silent.
  private static final String FIRST_WAIT_MILLIS = "1000";
  private static final String TRIES = "2";

  private final String servers;

  DnsRecords(@ConfigProperty(name = "premortem.provider.dns") String servers) {
    this.servers = servers;
  }

  @Override
  public Optional<List<String>> texts(String domain) {
    try {
      var context = open();
      try {
        return Optional.of(read(context, domain));
      } finally {
        context.close();
      }
    } catch (NameNotFoundException e) {
      return Optional.of(List.of());
    } catch (NamingException e) {
      LOG.warnf("no TXT records of %s: %s", domain, e);
      return Optional.empty();
    }
  }

  private static List<String> read(DirContext context, String domain) throws NamingException {
    var found = new ArrayList<String>();
    var records = context.getAttributes(domain, new String[] {TEXT}).get(TEXT);
    for (int i = 0; records != null && i < records.size(); i++) {
      found.add(records.get(i).toString().strip());
    }
    return found;
  }

  // By hand: Quarkus turns JNDI's own look-up of factories off, and rightly so.
  private DirContext open() throws NamingException {
    var settings = new Hashtable<String, String>();
    settings.put(Context.PROVIDER_URL, servers);
    settings.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
    settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
    return (DirContext)
        ServiceLoader.load(InitialContextFactory.class).stream()
            .filter(factory -> factory.type().getName().equals(CLIENT))
            .findFirst()
            .orElseThrow(() -> new NamingException("this Java has no module jdk.naming.dns"))
            .get()
            .getInitialContext(settings);
  }
}
