package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes from the browser of somebody who is signed in, but not as its page meant it. */
@Product
class OwnFormsPageIT {

  /** It happens to everybody who comes back from lunch. */
  @Test
  void anExpiredFormIsNoFaultInTheLog(Visitor visitor, ProductServer product) throws Exception {
    Page page = visitor.expectingConsoleErrors().signIn(visitor.desk(), "cs1");
    String before = product.log();
    String send =
        """
        async () => {
          const form = new URLSearchParams(new FormData(document.querySelector('form[method=post]')));
          form.set('jakarta.faces.ViewState', '-1:-1');
          const answer = await fetch('/complaint/list.xhtml', {method: 'POST', body: form});
          return [answer.status, (await answer.text()).includes('theme.css')];
        }
        """;
    assertEquals(List.of(400, true), page.evaluate(send));
    String said = product.log().substring(before.length());
    assertFalse(said.contains("ViewExpiredException"), said);
  }

  @Test
  void aFormWithANonceOfNoPageOrOfAnotherHasExpired(Visitor visitor) {
    Page page = visitor.expectingConsoleErrors().signIn(visitor.desk(), "cs1");
    String send =
        """
        async nonce => {
          const form = new URLSearchParams();
          form.set('jakarta.faces.ViewState',
              document.querySelector('[name="jakarta.faces.ViewState"]').value);
          if (nonce) form.set('primefaces.nonce', nonce);
          return (await fetch(location.href, {method: 'POST', body: form})).status;
        }
        """;
    assertEquals(400, page.evaluate(send, null));
    assertEquals(400, page.evaluate(send, "a;env;"));
    assertEquals(400, page.evaluate(send, HostileFormsIT.nonce()));
  }

  /** The session forgets what the page shows before it forgets the page's form. */
  @Test
  void aFormWhosePageIsForgottenHasExpired(Visitor visitor, ApiClient api) {
    String number =
        api.as("cs1").post("/complaints", Bodies.generalComplaint()).expect(201).text("/number");
    Page page = visitor.expectingConsoleErrors().signIn(visitor.desk(), "cs1");
    page.navigate("/complaint/case.xhtml?number=" + number);
    String send =
        """
        async () => {
          const all = [...document.querySelectorAll('form')];
          const from = all.find(it => it.method === 'post' && it['jakarta.faces.ViewState']);
          return (await fetch(location.href,
              {method: 'POST', body: new URLSearchParams(new FormData(from))})).status;
        }
        """;
    assertEquals(200, page.evaluate(send));
    for (int i = 0; i < 30; i++) {
      assertEquals(404, page.request().get("/complaint/case.xhtml?number=zz" + i).status());
    }
    assertEquals(400, page.evaluate(send));
  }

  /** A list's filter is kept and its columns are chosen: each leads to the list once more. */
  @Test
  void aFormThatSaysThatTwoOfItsButtonsWerePressedDoesBoth(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs3");
    page.navigate("/complaint/list.xhtml?office=GD02");
    String send =
        """
        async name => {
          const sent = new URLSearchParams(new FormData(document.getElementById('list-tools')));
          sent.set('list-tools:name', name);
          ['keep', 'choose'].forEach(it => sent.set('list-tools:' + it, 'list-tools:' + it));
          const answer = await fetch(location.href, {method: 'POST', body: sent});
          return [answer.status, answer.redirected, (await answer.text()).includes(name)];
        }
        """;
    assertEquals(List.of(200, true, true), page.evaluate(send, "两个按钮"));
  }
}
