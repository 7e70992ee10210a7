// Compiles the bodies of Boost.Asio and Boost.Beast once, for the whole program.
#include <utility> // Asio 1.74 uses std::exchange without including it

#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
