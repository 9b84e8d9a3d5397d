// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry that the portraits share: points, windows, and a vector field as something callable.
#pragma once

#include <cmath>
#include <functional>
#include <span>
#include <type_traits>
#include <utility>

namespace ganscope {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(double s, Point a) {
    return {s * a.x, s * a.y};
}
inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
inline double squaredNorm(Point a) {
    return dot(a, a);
}
inline double norm(Point a) {
    return std::sqrt(dot(a, a));
}
inline bool isFinite(Point a) {
    return std::isfinite(a.x) && std::isfinite(a.y);
}

/// A window of the plane, left < right and bottom < top.
struct Rect {
    double left = 0, right = 0, bottom = 0, top = 0;
    bool operator==(const Rect&) const = default;
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    /// Whether it has an area: finite edges, width and height positive and finite.
    bool isProper() const {
        return std::isfinite(width()) && std::isfinite(height()) && width() > 0 && height() > 0;
    }
    bool contains(Point p) const { return p.x >= left && p.x <= right && p.y >= bottom && p.y <= top; }
};

/// A vector field on the plane: the velocity at a point, not finite where the field is undefined. It is
/// called from one thread at a time, must return the same bits for the same point, and should not throw.
using PlaneField = std::function<Point(Point)>;

/// A vector field that can also be asked for many points at once, for fields that are cheaper in bulk.
class FieldSampler {
public:
    /// values[i] = v(points[i]); both spans have the same length.
    using Batch = std::function<void(std::span<const Point> points, std::span<Point> values)>;

    /// Any callable that is a PlaneField; it is asked for many points one after another.
    template <class Field>
    requires(std::is_invocable_r_v<Point, Field&, Point> && !std::is_same_v<Field, FieldSampler>)
        FieldSampler(Field field)
        : one(std::move(field)) {}
    /// `batch` must agree with `field`.
    FieldSampler(PlaneField field, Batch batch) : one(std::move(field)), many(std::move(batch)) {}

    Point operator()(Point p) const { return one(p); }
    const PlaneField& single() const { return one; }
    void operator()(std::span<const Point> points, std::span<Point> values) const {
        if (many) return many(points, values);
        for (std::size_t i = 0; i < points.size(); ++i) values[i] = one(points[i]);
    }

private:
    PlaneField one;
    Batch many;
};

}  // namespace ganscope
