// What the pages do by themselves: filters that send themselves, and a live part that is fetched again every few seconds.
"use strict";

for (const field of document.querySelectorAll("[data-submit]")) {
    field.addEventListener("change", () => field.form.submit());
}

// A second press while the first is under way would do a thing twice.
for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", () => {
        const button = form.querySelector("button:not([type=button])");
        if (button) {
            setTimeout(() => { button.disabled = true; button.setAttribute("aria-busy", "true"); });
        }
    });
}

const look = document.querySelector("[data-look-switch]");
if (look && !document.documentElement.dataset.look && matchMedia("(prefers-color-scheme: dark)").matches) {
    look.href = look.href.replace("/look/dark", "/look/light");
}

const live = document.getElementById("live");
if (live) {
    const pause = Number(live.dataset.every) * 1000;
    let failures = 0;
    const lost = () => {
        live.classList.add("lost");
        if (!document.getElementById("lost")) {
            const notice = document.createElement("p");
            notice.id = "lost";
            notice.className = "notice no";
            notice.setAttribute("role", "alert");
            notice.textContent = live.dataset.lost;
            live.before(notice);
        }
    };
    const found = () => {
        live.classList.remove("lost");
        document.getElementById("lost")?.remove();
    };
    const refresh = async () => {
        const slow = setTimeout(() => live.setAttribute("aria-busy", "true"), 400);
        try {
            const answer = await fetch(location.href, {headers: {"Guitai-Live": "1"}, redirect: "error", cache: "no-store", signal: AbortSignal.timeout(15000)});
            if (answer.status === 401) {
                location.assign("/console/sign-in");
                return;
            }
            const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
            if (!fresh) {
                throw new Error("no page");
            }
            if (!live.contains(document.activeElement) || !document.activeElement.matches("input, select, textarea")) {
                live.replaceChildren(...fresh.childNodes);
            }
            failures = 0;
            found();
        } catch {
            failures++;
            lost();
        } finally {
            clearTimeout(slow);
            live.removeAttribute("aria-busy");
        }
        setTimeout(refresh, pause * Math.min(6, failures + 1));
    };
    setTimeout(refresh, pause);
}

// A file goes as it is, and the answer says where to look.
for (const form of document.querySelectorAll("form[data-send]")) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const file = form.elements.file.files[0];
        const button = form.querySelector("button");
        const say = (text, kind) => {
            form.querySelector(".notice.said")?.remove();
            const notice = document.createElement("p");
            notice.className = "notice said " + kind;
            notice.setAttribute("role", "status");
            notice.textContent = text;
            form.append(notice);
        };
        button.disabled = true;
        say(form.dataset.busy, "info");
        const asked = new URLSearchParams({name: file.name, complete: form.elements.complete?.checked ?? false});
        try {
            const answer = await fetch(form.dataset.send + "?" + asked, {method: "POST", body: file, redirect: "error",
                headers: {"Content-Type": "application/octet-stream", "Guitai-Form": form.dataset.form}});
            if (!answer.ok) {
                throw new Error("refused");
            }
            const told = await answer.json();
            if (told.path) {
                location.assign("/console" + told.path);
                return;
            }
            say(told.said, told.good ? "good" : "no");
            if (told.answer) {
                const save = document.createElement("a");
                save.className = "button";
                save.download = told.name;
                save.href = URL.createObjectURL(new Blob([told.answer], {type: "text/plain"}));
                save.textContent = form.dataset.answer + " " + told.name;
                form.querySelector(".notice.said").append(save);
            }
            form.reset();
            button.disabled = false;
        } catch {
            say(form.dataset.failed, "no");
            button.disabled = false;
        }
    });
}
