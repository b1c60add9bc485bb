// Saves half an answer every five seconds, sends with Ctrl+Enter, and puts a citation at the cursor.
(function () {
  const form = document.querySelector("form[data-antwoord]");
  if (!form) return;
  const field = form.querySelector("textarea");
  const status = form.querySelector("[data-melding]");
  const EVERY = 5000;
  let saved = field.value;

  function save() {
    if (field.value === saved) return;
    const text = field.value;
    const body = new URLSearchParams({ bericht: text });
    fetch(form.dataset.antwoord, { method: "POST", body: body, redirect: "manual" }).then(function (answer) {
      if (answer.type === "opaqueredirect") {
        saved = text;
        status.textContent = "Uw concept is bewaard.";
      } else {
        status.textContent = "Uw concept kon niet worden bewaard. Laat deze pagina open.";
      }
    }, function () {
      status.textContent = "Er is geen verbinding. Laat deze pagina open; wij proberen het zo weer.";
    });
  }

  window.setInterval(save, EVERY);
  field.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[name="daarna"]'));
    }
  });
  document.querySelectorAll("form[data-citaat]").forEach(function (citation) {
    citation.addEventListener("submit", function (event) {
      event.preventDefault();
      const text = citation.querySelector("input[name=citaat]").value;
      const before = field.value.slice(0, field.selectionStart);
      const glue = before && !before.endsWith("\n") ? "\n\n" : "";
      field.setRangeText(glue + text + "\n", field.selectionStart, field.selectionEnd, "end");
      field.focus();
      status.textContent = "Citaat ingevoegd.";
    });
  });
})();
