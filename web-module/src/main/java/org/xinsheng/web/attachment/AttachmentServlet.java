package org.xinsheng.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.xinsheng.attachment.AttachmentQueries;
import org.xinsheng.attachment.AttachmentRow;
import org.xinsheng.attachment.Receiving;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Texts;
import org.xinsheng.web.frame.Look;
import org.xinsheng.web.rest.Problem;

/** What pages send and show, for whoever is signed in there; the script reads the answers. */
@WebServlet("/attachment/*")
public class AttachmentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern ID = Pattern.compile("/\\d{1,18}");

  @Inject private transient Receiving receiving;
  @Inject private transient AttachmentQueries attachments;
  @Inject private transient Look look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    try {
      if (path == null || !ID.matcher(path).matches()) {
        throw new NotFound(path);
      }
      send(attachments.one(Long.valueOf(path.substring(1))), request, response);
    } catch (NotFound missing) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void send(AttachmentRow row, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!row.isOpenable()) {
      throw new NotFound(row.id().toString());
    }
    ContentHeaders.of(row).forEach(response::setHeader);
    if (ContentHeaders.tag(row).equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      attachments.send(row, response.getOutputStream());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (UploadForm form = UploadForm.read(request.getContentType(), request.getInputStream())) {
      Long id = receiving.receive(form.text(UploadForm.RECORD), form.file(), null);
      answer(response, HttpServletResponse.SC_CREATED, "{\"id\":" + id + "}");
    } catch (Refusal refusal) {
      Problem problem = Problem.of(refusal, Texts.in(look.getLocale()));
      answer(response, problem.status(), problem.json());
    }
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
