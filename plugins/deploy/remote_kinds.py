"""What each kind of remote wants done in another way than rclone does by itself."""

from __future__ import annotations

from .rclone_service import RcloneService
from .remote_settings import kind_of
from .webdav import webdav_service


def service_for(service: RcloneService, name: str, path: str, jobs: int) -> RcloneService:
    try:
        kind = kind_of(service, name)
        if kind == "webdav":
            return webdav_service(service, name, path, jobs)
    except OSError:  # whoever asks for the first file says why
        pass
    return service
