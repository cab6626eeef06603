"""Kinds of hosts, a row each: what a target has to say, what this machine needs, and which code carries the files."""

from __future__ import annotations

from typing import NamedTuple


class Secret(NamedTuple):
    """Something that only the environment knows.

    Args:
        name: of the variable; `{TARGET}` is the target's name in capitals.
        means: what it is, in words.
        option: the option of the carrier that takes it.
        obscured: whether the carrier wants it in its own disguise.
        instead: keys of the target that make it needless.
        instead_env: other variables that make it needless.
        instead_file: a file in the home folder that makes it needless.
    """

    name: str
    means: str
    option: str
    obscured: bool = False
    instead: tuple[str, ...] = ()
    instead_env: tuple[str, ...] = ()
    instead_file: str = ""


class Host(NamedTuple):
    """A row.

    Args:
        words: what it is.
        carrier: "module:class" of this room.
        needs: keys that a target must have.
        takes: keys that it may have.
        form: the row of `plugins.hosting.forms`; "" where the target says it, as `server`.
        tools: programs that must be on this machine.
        secrets: what comes from the environment.
        backend: rclone's own settings: name -> value, with {key} of the target; an empty value is left out.
        whole: whether the host switches from one publication to the next in one step.
        settles: seconds that the host may need until it shows what it was sent.
        tells: whether the host can be asked what it has.
    """

    words: str
    carrier: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    form: str = ""
    tools: tuple[str, ...] = ()
    secrets: tuple[Secret, ...] = ()
    backend: dict[str, str] = {}  # noqa: RUF012 - rows are constants
    whole: bool = False
    settles: float = 20.0
    tells: bool = True


COMMON = {
    "via": "the kind of host",
    "url": "the address of the site there, if it is not SITEURL",
    "content": "the content folder, if it is not content/",
    "keep": "how many publications to keep for going back (5)",
    "only_from": "the branch that may be published",
    "after": "a command to run when the site is up, as a list of words; {paths} stands for what changed",
    "brotli": "True if the server can hand out .br files",
}
SERVED = ("server",)
BRANCH = 300.0  # seconds; the hosts build the branch first
AWS = (("AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"), ".aws/credentials")

HOSTS: dict[str, Host] = {
    "folder": Host("a folder on this machine or a network drive", "folder:Folder", ("path",), SERVED),
    "zip": Host("a zip file to hand over", "archive:Archive", ("path",), SERVED, whole=True, tells=False),
    "ssh": Host(
        "a server with SSH and rsync",
        "ssh:Ssh",
        ("to", "path"),
        (*SERVED, "port", "key_file", "known_hosts"),
        tools=("ssh", "rsync"),
        whole=True,
    ),
    "sftp": Host(
        "a server with SFTP",
        "rclone:Rclone",
        ("host", "user", "path"),
        (*SERVED, "port", "key_file", "known_hosts"),
        secrets=(
            Secret(
                "PUBLISH_{TARGET}_PASSWORD",
                "the password of the SFTP account",
                "pass",
                obscured=True,
                instead=("key_file",),
                instead_env=("SSH_AUTH_SOCK",),
            ),
        ),
        backend={
            "type": "sftp",
            "host": "{host}",
            "user": "{user}",
            "port": "{port}",
            "key_file": "{key_file}",
            "known_hosts_file": "{known_hosts}",
            # Without a shell on the other side; our own manifest says what differs.
            "shell_type": "none",
            "disable_hashcheck": "true",
            "set_modtime": "false",
        },
    ),
    "ftps": Host(
        "a server with FTP over TLS",
        "rclone:Rclone",
        ("host", "user", "path"),
        (*SERVED, "port", "ca_file"),
        secrets=(Secret("PUBLISH_{TARGET}_PASSWORD", "the password of the FTP account", "pass", obscured=True),),
        backend={
            "type": "ftp",
            "host": "{host}",
            "user": "{user}",
            "port": "{port}",
            "explicit_tls": "true",
            # With TLS 1.3 servers lose the end of files above some 40 kB: https://github.com/rclone/rclone/issues/6426
            "disable_tls13": "true",
        },
    ),
    "webdav": Host(
        "a server with WebDAV",
        "webdav:WebDav",
        ("address", "user", "path"),
        (*SERVED, "ca_file"),
        secrets=(Secret("PUBLISH_{TARGET}_PASSWORD", "the password of the WebDAV account", ""),),
    ),
    "s3": Host(
        "S3, or storage that speaks like it (R2, B2, Spaces, MinIO)",
        "rclone:Rclone",
        ("path",),
        ("provider", "endpoint", "region", "ca_file"),
        form="bucket",
        secrets=(
            Secret("AWS_ACCESS_KEY_ID", "the id of the access key", "", instead_env=AWS[0], instead_file=AWS[1]),
            Secret("AWS_SECRET_ACCESS_KEY", "the access key", "", instead_env=AWS[0], instead_file=AWS[1]),
        ),
        backend={
            "type": "s3",
            "provider": "{provider}",
            "endpoint": "{endpoint}",
            "region": "{region}",
            "env_auth": "true",
            "no_check_bucket": "true",
        },
    ),
    "azure": Host(
        "Azure Blob Storage",
        "rclone:Rclone",
        ("account", "path"),
        ("endpoint",),
        form="bucket",
        secrets=(Secret("AZURE_STORAGE_KEY", "the key of the storage account", "key"),),
        backend={"type": "azureblob", "account": "{account}", "endpoint": "{endpoint}", "no_check_container": "true"},
    ),
    "gcs": Host(
        "Google Cloud Storage",
        "rclone:Rclone",
        ("path",),
        ("endpoint",),
        form="bucket",
        secrets=(
            Secret(
                "GOOGLE_APPLICATION_CREDENTIALS",
                "the path of the service account's key file",
                "service_account_file",
                instead_file=".config/gcloud/application_default_credentials.json",
            ),
        ),
        backend={
            "type": "google cloud storage",
            "endpoint": "{endpoint}",
            "env_auth": "true",
            "bucket_policy_only": "true",
            "no_check_bucket": "true",
        },
    ),
    "rclone": Host("a remote of your own rclone set-up", "rclone:Rclone", ("remote",), SERVED, tools=("rclone",)),
    "github": Host(
        "GitHub Pages", "git:Git", ("remote", "branch"), form="github", tools=("git",), whole=True, settles=BRANCH
    ),
    "gitlab": Host(
        "GitLab Pages", "git:Git", ("remote", "branch"), form="gitlab", tools=("git",), whole=True, settles=BRANCH
    ),
    "codeberg": Host(
        "Codeberg Pages", "git:Git", ("remote", "branch"), form="codeberg", tools=("git",), whole=True, settles=BRANCH
    ),
    "git": Host(
        "a host that watches a branch",
        "git:Git",
        ("remote", "branch", "server"),
        tools=("git",),
        whole=True,
        settles=BRANCH,
    ),
    "netlify": Host("Netlify", "tool:Tool", ("site",), form="netlify", tools=("netlify",), whole=True, tells=False),
    "cloudflare": Host(
        "Cloudflare Pages", "tool:Tool", ("site",), form="cloudflare", tools=("wrangler",), whole=True, tells=False
    ),
    "vercel": Host("Vercel", "tool:Tool", (), form="vercel", tools=("vercel",), whole=True, tells=False),
}
