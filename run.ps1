# Opens the console on a live demo, on Windows: needs Visual Studio 2022 (C++), CMake, Ninja and vcpkg; says which is
# missing. Not yet tried on a real Windows machine (see README.md).
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
foreach ($tool in 'cmake', 'ninja', 'cl') {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
        Write-Error "$tool is missing. Open a 'Developer PowerShell for VS 2022' with the C++ workload, CMake and Ninja."
    }
}
if (-not $env:VCPKG_ROOT) {
    Write-Error 'Set VCPKG_ROOT to your vcpkg folder (https://vcpkg.io), so that Qt, Boost, OpenSSL and zlib can be built.'
}
Write-Host 'Installing the libraries with vcpkg (the first time takes long): qtbase, qtsvg, qttools, boost-beast, openssl, zlib'
& "$env:VCPKG_ROOT/vcpkg" install qtbase[sql-sqlite] qtsvg qttools boost-beast openssl zlib --triplet x64-windows
cmake --preset release "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake"
cmake --build --preset release --target roomwarden roomwardend
& build/release/app/roomwarden.exe --demo @args
