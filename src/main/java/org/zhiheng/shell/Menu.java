package org.zhiheng.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.Role;

/**
 * The menu, as the handlers declare it with {@link InMenu}: it contains no page that its reader may
 * not open.
 */
@Component
class Menu {

  /** One entry, whoever looks at it. */
  private record Item(String path, int order, List<Role> roles, boolean search) {

    String key() {
      return path.substring(1).replace('/', '.');
    }

    boolean isShownTo(Actor actor) {
      return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }

    boolean leadsTo(String address) {
      return address.equals(path) || address.startsWith(path + "/");
    }
  }

  private final Supplier<List<Item>> items;
  private final ObjectProvider<Waiting> waiting;

  // the handlers are known only after the pages that hold them are made
  Menu(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers,
      ObjectProvider<Waiting> waiting) {
    this.items = SingletonSupplier.of(() -> items(handlers.getObject()));
    this.waiting = waiting;
  }

  /** What an actor sees of it on the page at an address. */
  List<Page.Entry> entries(Actor actor, String address) {
    List<Item> shown = shownTo(actor).toList();
    // of two entries that the page lies below, the nearer one is where the reader is
    @Nullable Item current =
        shown.stream()
            .filter(item -> item.leadsTo(address))
            .max(Comparator.comparingInt(item -> item.path().length()))
            .orElse(null);
    Map<String, Integer> counts = new HashMap<>();
    waiting.forEach(counter -> counts.putAll(counter.counts(actor)));
    return shown.stream()
        .map(
            item ->
                new Page.Entry(
                    item.key(),
                    item.path(),
                    counts.getOrDefault(item.key(), 0),
                    item.equals(current)))
        .toList();
  }

  /** The path that answers the search box; null where the actor has none. */
  @Nullable String search(Actor actor) {
    return shownTo(actor).filter(Item::search).map(Item::path).findFirst().orElse(null);
  }

  private Stream<Item> shownTo(Actor actor) {
    return items.get().stream().filter(item -> item.isShownTo(actor));
  }

  private static List<Item> items(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(handler -> handler.getValue().hasMethodAnnotation(InMenu.class))
        .map(handler -> item(handler.getKey(), handler.getValue()))
        .sorted(Comparator.comparingInt(Item::order).thenComparing(Item::path))
        .toList();
  }

  private static Item item(RequestMappingInfo address, HandlerMethod handler) {
    InMenu entry = handler.getMethodAnnotation(InMenu.class);
    @Nullable Allowed allowed = handler.getMethodAnnotation(Allowed.class);
    if (entry == null || allowed == null) {
      throw new IllegalStateException("only who is signed in has a menu: " + handler);
    }
    Role[] roles = entry.roles().length == 0 ? allowed.value() : entry.roles();
    String path = address.getDirectPaths().iterator().next();
    return new Item(path, entry.order(), Arrays.asList(roles), entry.search());
  }
}
