"""What each kind of remote wants done in another way than rclone does by itself."""

from __future__ import annotations

from .ftp import connections
from .objects import object_service
from .rclone_service import RcloneService
from .remote_settings import kind_of
from .sftp import sftp_service
from .webdav import webdav_service


def service_for(service: RcloneService, name: str, path: str, jobs: int) -> RcloneService:
    try:
        kind = kind_of(service, name)
        if kind == "webdav":
            return webdav_service(service, name, path, jobs)
        if kind == "s3":
            return object_service(service)
        if kind == "sftp":
            return sftp_service(service, name, path)
    except OSError:  # whoever asks for the first file says why
        pass
    return service


def jobs_for(service: RcloneService, name: str, jobs: int) -> int:
    """How many files may travel at once, of ``jobs`` that are wanted."""
    try:
        return connections(service, name, jobs) if kind_of(service, name) == "ftp" else jobs
    except (OSError, ValueError):  # likewise
        return jobs
