/// What the filters of ``HTMLReporter``'s page do. Without it the page is a list of everything, and shows no filters.
enum HTMLPageScript {
    static let javaScript = """
        'use strict';
        const filters = document.getElementById('filters');
        const groups = [...document.querySelectorAll('.group')];
        const findings = [...document.querySelectorAll('.finding')].map((element) => ({
          element,
          level: element.dataset.level,
          axes: element.dataset.axes.split(' '),
          operations: element.parentElement.dataset.operations.split(' '),
          text: element.textContent.toLowerCase(),
        }));

        function apply() {
          const chosen = new FormData(filters);
          const levels = chosen.getAll('level');
          const axis = chosen.get('axis');
          const operation = chosen.get('operation');
          const words = chosen.get('words').toLowerCase().split(/\\s+/);
          let count = 0;
          for (const finding of findings) {
            const fits = levels.includes(finding.level)
              && (!axis || finding.axes.includes(axis))
              && (!operation || finding.operations.includes(operation))
              && words.every((word) => finding.text.includes(word));
            finding.element.hidden = !fits;
            if (fits) count += 1;
          }
          for (const group of groups) group.hidden = !group.querySelector('.finding:not([hidden])');
          document.getElementById('shown').value = count + ' of ' + findings.length;
          document.getElementById('nothing').hidden = count > 0;
        }

        filters.addEventListener('input', apply);
        filters.addEventListener('submit', (event) => event.preventDefault());
        // The fields have their first values again only after this event.
        filters.addEventListener('reset', () => setTimeout(apply));
        document.getElementById('bar').hidden = false;
        apply();
        """
}
