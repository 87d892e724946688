/* Attachments: chosen, photographed or dropped files go one after another; pictures open above the page. */
(function () {
  "use strict";

  const waiting = [];
  let busy = false;

  // --- sending ---
  function add(section, files) {
    for (const file of files) {
      enqueue(section, file);
    }
    sendNext();
  }

  function enqueue(section, file) {
    const texts = section.querySelector(".x-drop").dataset;
    const row = document.createElement("li");
    const name = document.createElement("span");
    name.className = "x-file-name";
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", texts.uploading + " " + file.name);
    row.append(name, bar);
    section.querySelector(".x-uploads").append(row);
    const job = { file, row, bar, texts, record: section.dataset.record, home: section };
    if (file.size > Number(texts.most)) {
      fail(job, texts.tooLarge, false);
    } else {
      waiting.push(job);
    }
  }

  function sendNext() {
    const job = busy ? undefined : waiting.shift();
    if (!job) {
      return;
    }
    busy = true;
    const form = new FormData();
    if (job.record) {
      form.append("record", job.record);
    }
    form.append("file", job.file, job.file.name);
    const request = new XMLHttpRequest();
    request.open("POST", job.texts.url);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", event => {
      job.bar.value = event.total ? 100 * event.loaded / event.total : 0;
    });
    request.addEventListener("loadend", () => ended(job, request));
    request.send(form);
  }

  function ended(job, request) {
    const answer = read(request);
    if (request.status === 201 && answer?.id) {
      job.row.remove();
      keep(answer.id);
    } else {
      fail(job, answer?.detail ?? job.texts.failed, !answer?.detail);
    }
    busy = false;
    if (waiting.length > 0) {
      sendNext();
    }
    window.xinshengFiles?.();
  }

  function read(request) {
    try {
      return JSON.parse(request.responseText);
    } catch (noAnswerOfOurs) {
      return null;
    }
  }

  /** A record that is being taken remembers what waits for it. */
  function keep(id) {
    const ids = document.querySelector("[data-ids]");
    if (ids) {
      ids.value = ids.value ? ids.value + "," + id : String(id);
    }
  }

  function fail(job, text, again) {
    const why = document.createElement("span");
    why.className = "x-refused";
    why.setAttribute("role", "alert");
    why.textContent = text;
    job.bar.replaceWith(why);
    const close = button(again ? job.texts.retry : job.texts.remove);
    close.addEventListener("click", () => {
      job.row.remove();
      if (again) {
        add(job.home, [job.file]);
      }
    });
    job.row.append(close);
  }

  function button(text) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "x-button x-secondary";
    made.textContent = text;
    return made;
  }

  document.addEventListener("change", event => {
    if (event.target.matches?.(".x-pick input")) {
      event.stopPropagation();
      add(event.target.closest(".x-attach"), event.target.files);
      event.target.value = "";
    }
  }, true);

  // --- dropping ---
  function over(event, on) {
    const section = event.target.closest?.(".x-attach");
    if (section && event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      section.classList.toggle("x-over-drop", on);
      return section;
    }
    return null;
  }

  document.addEventListener("dragover", event => over(event, true));
  document.addEventListener("dragleave", event => over(event, false));
  document.addEventListener("drop", event => {
    const section = over(event, false);
    if (section) {
      add(section, event.dataTransfer.files);
    }
  });

  // --- what waits may be taken back ---
  document.addEventListener("click", event => {
    const id = event.target.closest?.(".x-remove")?.dataset.id;
    const ids = document.querySelector("[data-ids]");
    if (id && ids) {
      ids.value = ids.value.split(",").filter(it => it !== id).join(",");
      window.xinshengFiles?.();
    }
  });

  // --- looking at pictures ---
  function pictures() {
    return [...document.querySelectorAll("a.x-picture")];
  }

  function view(link) {
    const texts = document.querySelector(".x-drop").dataset;
    const viewer = document.createElement("dialog");
    viewer.className = "x-viewer";
    const picture = document.createElement("img");
    const name = document.createElement("p");
    const tools = document.createElement("div");
    tools.className = "x-row";
    const show = at => {
      picture.src = at.href;
      picture.alt = at.dataset.name;
      name.textContent = at.dataset.name;
      viewer.setAttribute("aria-label", at.dataset.name);
      viewer.dataset.at = at.href;
    };
    const step = by => {
      const all = pictures();
      const at = all.findIndex(it => it.href === viewer.dataset.at);
      show(all[(at + by + all.length) % all.length]);
    };
    const tool = (text, act) => {
      const made = button(text);
      made.addEventListener("click", act);
      tools.append(made);
    };
    if (pictures().length > 1) {
      tool(texts.previous, () => step(-1));
      tool(texts.next, () => step(1));
    }
    tool(texts.close, () => viewer.close());
    viewer.addEventListener("keydown", event => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by && pictures().length > 1) {
        step(by);
      }
    });
    viewer.addEventListener("click", event => {
      if (event.target === viewer) {
        viewer.close();
      }
    });
    viewer.addEventListener("close", () => {
      viewer.remove();
      link.focus();
    });
    viewer.append(picture, name, tools);
    document.body.append(viewer);
    show(link);
    viewer.showModal();
  }

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a.x-picture");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      view(link);
    }
  });
})();
