// OpenSSL's objects as owners that free themselves. For the sources of core/openid only.
#pragma once

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace roomwarden::openid {

template<auto Free>
struct FreeBy
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using BigNumber = std::unique_ptr<BIGNUM, FreeBy<&BN_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, FreeBy<&ECDSA_SIG_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeBy<&EVP_MD_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeBy<&EVP_PKEY_CTX_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreeBy<&OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, FreeBy<&OSSL_PARAM_free>>;

inline constexpr qsizetype coordinateSize = 32; // bytes of each number of an ES256 key or signature

inline const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

} // namespace roomwarden::openid
