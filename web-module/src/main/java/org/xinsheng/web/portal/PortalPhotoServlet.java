package org.xinsheng.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinsheng.portal.PortalDesk;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Texts;
import org.xinsheng.web.attachment.UploadForm;
import org.xinsheng.web.frame.Look;
import org.xinsheng.web.signin.Caller;

/** Takes a photo from the portal's pages, without any script, and leads back to the matter. */
@WebServlet("/portal/photo")
public class PortalPhotoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PortalDesk desk;
  @Inject private transient Caller caller;
  @Inject private transient Look look;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try (UploadForm form = UploadForm.read(request.getContentType(), request.getInputStream())) {
      String number = form.text(UploadForm.RECORD);
      String code = form.text(UploadForm.NOTE);
      request.setAttribute("portal." + PortalMatterView.NUMBER, number == null ? "" : number);
      request.setAttribute("portal." + PortalMatterView.CODE, code == null ? "" : code);
      desk.addPhoto(number, code, null, form.file(), caller.address(request));
    } catch (Refusal refusal) {
      String said = Texts.in(look.getLocale()).get(refusal.explanation());
      request.setAttribute("portal.problem", said);
    }
    request.getRequestDispatcher("/portal/matter.xhtml").forward(request, response);
  }
}
