"""Real hosts to deploy to, on this machine: what they hold is looked at in their folders."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from tests.serving import SBIN, free_port, serving

_SYSTEM_PYTHON = "/usr/bin/python3"  # see .ci/test-tools


@dataclass(frozen=True)
class Sshd:
    """A real SSH server on this machine that lets this user in with a key of its own."""

    folder: Path
    port: int

    @property
    def user(self) -> str:
        return f"{getpass.getuser()}@127.0.0.1"

    def shell(self, known: str = "known", key: str = "user") -> str:
        """What DEPLOY_SSH_COMMAND must be to reach it, with its host key known and nothing else."""
        return (
            f"ssh -F none -p {self.port} -i {self.folder / key} -o IdentitiesOnly=yes"
            f" -o UserKnownHostsFile={self.folder / known} -o StrictHostKeyChecking=yes"
        )

    def shell_into(self, around: str) -> str:
        """A key of its own, with which every command runs inside ``around``."""
        name = f"key-{sha256(around.encode()).hexdigest()[:8]}"
        if not (self.folder / name).exists():
            new_key(self.folder / name)
            public = (self.folder / f"{name}.pub").read_text("utf-8")
            command = f'{around} eval "$SSH_ORIGINAL_COMMAND"'.replace('"', '\\"')
            with (self.folder / "authorized").open("a") as authorized:
                authorized.write(f'command="{command}" {public}')
        return self.shell(key=name)


def new_key(file: Path) -> None:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)]
    subprocess.run(command, check=True)


def sftp_server() -> Path:
    """A program rather than sshd itself, so that a key's command can run it."""
    places = map(Path, ("/usr/lib/openssh", "/usr/libexec/openssh", "/usr/lib/ssh"))
    return next(place / "sftp-server" for place in places if (place / "sftp-server").exists())


@contextmanager
def running_sshd(folder: Path) -> Iterator[Sshd]:
    for name in ("host", "user", "stranger"):
        new_key(folder / name)
    shutil.copy(folder / "user.pub", folder / "authorized")
    if os.geteuid() == 0:  # who alone needs it, and is not always given it
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    port = free_port()
    (folder / "config").write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\nPermitRootLogin yes\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nMaxStartups 100\n"
        f"PrintMotd no\nSubsystem sftp {sftp_server()}\n",
        "utf-8",
    )
    public = (folder / "host.pub").read_text("utf-8")
    (folder / "known").write_text(f"[127.0.0.1]:* {public}", "utf-8")
    other = (folder / "stranger.pub").read_text("utf-8")
    (folder / "changed").write_text(f"[127.0.0.1]:* {other}", "utf-8")
    program = shutil.which("sshd", path=SBIN)  # must be started by its whole path
    with serving([str(program), "-D", "-e", "-f", str(folder / "config")], port, folder):
        yield Sshd(folder, port)


@dataclass(frozen=True)
class Cloud:
    """A place that only rclone reaches; ``folder`` is what it really is."""

    target: str
    folder: Path
    config: Path

    def put(self, path: str, text: str) -> None:
        """Through the server, which remembers what it has served."""
        place = f"{self.target.removeprefix('rclone:')}/{path}"
        command = ["rclone", "--config", str(self.config), "rcat", place]
        subprocess.run(command, input=text, text=True, check=True)

    def elsewhere(self, beside: Path) -> Cloud:
        """Another place on the same server: whoever deploys to one waits for the other."""
        config = Path(shutil.copy(self.config, beside / "rclone.conf"))
        name = f"site-{token_hex(4)}"
        target = self.target.removesuffix(self.folder.name) + name
        return Cloud(target, self.folder.with_name(name), config)


def sftp_of(sshd: Sshd, folder: Path) -> Cloud:
    """The same server for rclone, with a place below the folder."""
    login = f"port = {sshd.port}\nuser = {getpass.getuser()}\nkey_file = {sshd.folder}/user\n"
    config = folder / "rclone.conf"
    config.write_text(f"[host]\ntype = sftp\nhost = 127.0.0.1\n{login}", "utf-8")
    place = folder / "cloud" / "site"
    place.parent.mkdir()
    return Cloud(f"rclone:host:{place}", place, config)


@contextmanager
def running_rclone(kind: str, folder: Path) -> Iterator[Cloud]:
    """WebDAV or SFTP as rclone serves them."""
    served, config, port = folder / "cloud", folder / "rclone.conf", free_port()
    served.mkdir()
    kinds = {
        "webdav": f"type = webdav\nurl = http://127.0.0.1:{port}\nvendor = other\n",
        "sftp": f"type = sftp\nhost = 127.0.0.1\nport = {port}\n",
    }
    config.write_text(f"[host]\n{kinds[kind]}user = u\npass = {obscured('p')}\n", "utf-8")
    command = ["rclone", "serve", kind, str(served), "--addr", f"127.0.0.1:{port}"]
    command += ["--user", "u", "--pass", "p", "--config", str(config), "--cache-dir", str(folder)]
    with serving(command, port, folder):
        yield Cloud("rclone:host:site", served / "site", config)


@contextmanager
def running_s3(folder: Path, *options: str) -> Iterator[tuple[int, Path]]:
    """A port, and the folder of all buckets: by the rclone of PyPI, as Debian's serves none."""
    root, port = folder / "root", free_port()
    root.mkdir()
    program = Path(sysconfig.get_path("scripts")) / "rclone"
    command = [str(program), "serve", "s3", str(root), "--addr", f"127.0.0.1:{port}"]
    command += ["--config", str(folder / "none"), "--vfs-cache-mode", "off", *options]
    with serving(command, port, folder):
        yield port, root


@contextmanager
def running_vsftpd(folder: Path, **settings: object) -> Iterator[Cloud]:
    """As it comes, so it lists no name that begins with a dot; anybody may write."""
    port = free_port()
    lines = settings | {
        "listen": "YES",
        "listen_address": "127.0.0.1",
        "listen_port": port,
        "pasv_address": "127.0.0.1",
        "run_as_launching_user": "YES",
        "ftp_username": getpass.getuser(),
        "no_anon_password": "YES",
        "anon_root": folder / "cloud",
        "anon_umask": "022",
        "anon_upload_enable": "YES",
        "anon_mkdir_write_enable": "YES",
        "anon_other_write_enable": "YES",
        "anon_world_readable_only": "NO",
        "write_enable": "YES",
        "background": "NO",
        "secure_chroot_dir": folder,
    }
    settings = folder / "vsftpd.conf"
    settings.write_text("".join(f"{name}={value}\n" for name, value in lines.items()), "utf-8")
    with _running_ftp(
        [str(shutil.which("vsftpd", path=SBIN)), str(settings)], port, folder
    ) as cloud:
        yield cloud


@contextmanager
def running_pyftpdlib(folder: Path) -> Iterator[Cloud]:
    """Has an error of its own for a folder that is not there, and a quota."""
    port = free_port()
    program = str(Path(__file__).with_name("ftp_server.py"))
    command = [_SYSTEM_PYTHON, program, str(port), f"{folder}/cloud"]
    with _running_ftp(command, port, folder) as cloud:
        yield cloud


@contextmanager
def _running_ftp(command: list[str], port: int, folder: Path) -> Iterator[Cloud]:
    served, config = folder / "cloud", folder / "rclone.conf"
    served.mkdir()
    kind = f"type = ftp\nhost = 127.0.0.1\nport = {port}\n"
    config.write_text(f"[host]\n{kind}user = anonymous\npass = {obscured('p')}\n", "utf-8")
    with serving(command, port, folder):
        yield Cloud("rclone:host:site", served / "site", config)


def obscured(password: str) -> str:
    """As rclone's configuration holds it."""
    command = ["rclone", "obscure", password]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
